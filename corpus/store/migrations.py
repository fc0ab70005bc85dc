"""What brings a corpus of an earlier schema up to date: a step for each schema, by the one that it begins with.

A step is never changed once it is released, and knows the tables only as they were then.
"""

STEPS = {
    1: """
ALTER TABLE documents ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

CREATE TABLE corrections (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    made TEXT NOT NULL,
    "by" TEXT,
    note TEXT,
    replaces TEXT NOT NULL CHECK (json_valid(replaces)),
    quotation TEXT CHECK (quotation IS NULL OR json_valid(quotation)),
    PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE extractions (
    document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
    quotations TEXT NOT NULL CHECK (json_valid(quotations))
) STRICT;

DROP VIEW quotations_with_speakers;
CREATE VIEW quotations_with_speakers AS
SELECT
    q.id,
    s.name AS speaker,
    q.kind,
    q.text,
    q.cue,
    a.mention AS speaker_as,
    q.medium,
    q.confidence,
    CASE WHEN q.rule <> 'corrected' THEN d.extractor END AS extractor,
    d.id AS document,
    d.title,
    o.name AS publisher,
    d.published
FROM quotations AS q
INNER JOIN documents AS d ON q.document = d.number
LEFT JOIN sources AS o ON d.source = o.id
LEFT JOIN attributions AS a ON q.id = a.quotation AND a.role = 'speaker'
LEFT JOIN speakers AS s ON a.speaker = s.id;
""",
    2: """
ALTER TABLE quotations ADD COLUMN said_on TEXT;
""",
}
