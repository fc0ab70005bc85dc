"""Print the figures of the gate; end with 1 where one is below its floor."""

import sys

from tests.gate.floors import fallen, pinned_floors, table
from tests.gate.measure import measured

sys.stdout.write(table(measured(), pinned_floors()) + "\n")
sys.exit("\n".join(fallen(measured(), pinned_floors())) or 0)
