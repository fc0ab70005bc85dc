"""``python -m bench.given_names NICKNAMES CENSUS``: cut two lists of given names down to what ships.

Written to ``corpus/languages/en/names/``: ``nicknames.txt`` (a name, and the nicknames of whoever has it) and
``given.txt`` (a name, and "m" or "f" where nearly everybody of that name is a man or a woman, else "-"). NICKNAMES is
``names.csv`` of the package ``nicknames`` 1.0.1 (Apache-2.0), CENSUS the folder of the US Census of 1990 with
``dist.male.first`` and ``dist.female.first`` (public domain), as the package ``names`` 0.3.0 has it.
"""

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

TARGET = Path(__file__).parents[1] / "corpus" / "languages" / "en" / "names"
_SELDOM = 50  # the other sex has the name so many times less often, or it tells nothing
# The list is one of genealogists: whoever has been found under both names. These are names of their own, and no more
# than alike: Ann and Anna are two people.
_OF_THEIR_OWN = frozenset(
    """
ada adela adelaide adele adeline agnes aileen alan albert alexander allan allen amanda amelia amos amy ana ance
andrew angel angelica angelika angelique ann anna anne annie anse anselm anthony ara arabella armida august austin
barbara barnabas barrett bartholomew beatrice belinda bell benjamin bertha bradford brandy bree briana brianna bryan
bryant carl carla carly carol carolann carole caroline casper cassandra catherine cathleen cecilia celia charles
charlotte chelsie chester christina clair claire clara clare clarissa clement clifford cole cora cordelia corny
daisy daniel deborah debra delbert delia delilah della dennis derick derrek dianne dina dona dora dorothea edwin
edwina eileen elaine elbert eleanor elena elenor elisa eliza elizabeth ella ellen elmira eloise elouise elsey elsie
emanuel emily emma emmanuel eric erica erick ericka erika erin erna ernest ernestine erwin esther eunice eva evan
eve evelina fay felix fidelia fiona flora florence ford francie francine francis franky freda frederick frieda fritz
gail garret garrett garry gary george georgia georgie geraldine gertrude gina glen glory greta gretta haley hannah
harman harold haylee hayley heidi helen helena heloise henry hester hilary hope hugh ian inez irma irving irwin
isabella ivy jaap jacob james jan jane janet janice janie jasper jean jereme jessica jill joan john johnathan
johnathon johny jonathan jonathon jordan josephine joy judith jules julia julie june junius justina juston justus
kali kara kari karla kay kaye kelli kellie kelly kendrick kenji kenneth kerri kimberley kimberli kimberly king
lamont lana lanny laura laurence laurie lawrence leah lee lena lenora leo leon leonard lewis lily linda lindsay
lindsey lindsie lindsy lisa livia lloyd lois lola lon loren lori lorie lorne louis louise lucas lucinda lucius luke
lula luther lynn mabel mack madeline madelyn mae manuel marc marcia marcie margaret margaretta margery marguerite
maria mariah marianna marie marietta marion marjorie mark marvin mary maud maureen may megan melissa mercy merle
merlin mervin micah michael michelle minerva mira miranda mitchell molly moses myra nadine naomi nathan neil nelle
newton nicole niel nina noah noel nora norah obadiah olive oliver ona one ora orilla orlando patricia peter
philadelphia phoebe polly prudence rachael ralph raymond regina reginald rena renny reynold rhett richard rita
robert rodger roger roland rolf ronald rosa rose rosemarie ross roy roz rupert sadie samuel sandra sara saul scott
selma serene sharon shaun shawn shelby sherry sophia sophie stacey staci stacia stacie stacy stella susan suzie
swene sybill tabitha tamara terence teresa thaddeus theodore theodosius theresa thomas toby tracey traci tracie
tracy valerie vanna vera verna vernon victor victoria viola waldo wendy west wilber wilbur wilhelmina william wilma
winifred winnifred
""".split()
)
_SELDOM_MEANT = {
    ("robert", "bill"), ("robert", "billy"), ("robert", "dob"), ("clifton", "tony"), ("shelton", "tony"),
    ("eric", "rick"), ("eric", "ricky"), ("derek", "rick"), ("derek", "ricky"), ("derick", "rick"), ("derick", "ricky"),
    ("derrick", "rick"), ("derrick", "ricky"), ("cedric", "rick"), ("cedric", "ricky"), ("patrick", "pete"),
    ("benjamin", "jamie"), ("andrew", "randy"), ("harriet", "harry"), ("bertrand", "randy"), ("dennison", "dennis"),
    ("martha", "patty"), ("martha", "patsy"), ("john", "jon"), ("alexander", "sandy"), ("ellen", "lena"),
    ("isaac", "zeke"), ("howard", "hal"), ("hannah", "nan"), ("mathilda", "patty"), ("patience", "pat"),
    ("francis", "fran"), ("roger", "bobby"), ("rodger", "bobby"), ("willis", "bill"), ("wilson", "will"),
    ("miranda", "mandy"), ("charlotte", "sherry"), ("gwendolyn", "wendy"), ("marshall", "mars"),
}  # fmt: skip


def frequencies(file: Path) -> dict[str, float]:
    """The share of each name in percent: a line has the name, its share, and more."""
    rows = (line.split() for line in file.read_text(encoding="ascii").splitlines())
    return {row[0].lower(): float(row[1]) for row in rows}


def sexes(census: Path) -> dict[str, str]:
    """Every name of the census, and whose it is: "m", "f", or "-" where it may be either's."""
    men, women = frequencies(census / "dist.male.first"), frequencies(census / "dist.female.first")
    found = {}
    for name in men.keys() | women.keys():
        his, hers = men.get(name, 0.0), women.get(name, 0.0)
        found[name] = "m" if hers * _SELDOM < his else "f" if his * _SELDOM < hers else "-"
    return found


def nicknames(rows: Iterable[tuple[str, str]], given: dict[str, str]) -> dict[str, set[str]]:
    """The nicknames of each given name that the census has; none that is a name of its own, or of the other sex."""
    pairs = {pair for pair in rows if all(name.isalpha() for name in pair)}
    short = {name for _, name in pairs} - _OF_THEIR_OWN
    found = defaultdict[str, set[str]](set)
    for name, nickname in pairs - _SELDOM_MEANT:
        crossed = {given.get(name, "-"), given.get(nickname, "-")} == {"m", "f"}
        if name in given and name not in short and nickname in short and not crossed:
            found[name].add(nickname)
    return found


def write(name: str, lines: Iterable[str]) -> None:
    TARGET.mkdir(exist_ok=True)
    file = TARGET / name
    file.write_text("".join(f"{line}\n" for line in sorted(lines)), encoding="utf-8")
    print(f"{file.name}: {file.stat().st_size:,} bytes, {len(file.read_text().splitlines()):,} lines")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.given_names", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("nicknames", type=Path, help="names.csv of the package nicknames")
    parser.add_argument("census", type=Path, help="the folder with dist.male.first and dist.female.first")
    asked = parser.parse_args()
    given = sexes(asked.census)
    with asked.nicknames.open(encoding="utf-8", newline="") as file:
        rows = [(row["name1"], row["name2"]) for row in csv.DictReader(file)]
    write("given.txt", (f"{name} {sex}" for name, sex in given.items()))
    write("nicknames.txt", (f"{name} {' '.join(sorted(short))}" for name, short in nicknames(rows, given).items()))


if __name__ == "__main__":
    main()
