"""The steps that bring a corpus of an earlier schema up to date, each by the number of the schema that it starts from.

A released step is never changed, and knows the tables only as they were at its time. It may call ``sha256``.
"""

FORMER_TRIGGERS = (  # that a corpus of an earlier schema has, and that a step has dropped
    """CREATE TRIGGER quotations_added AFTER INSERT ON quotations BEGIN
    INSERT INTO quotations_fts (rowid, text) VALUES (new.id, new.text);
END""",
    """CREATE TRIGGER quotations_removed AFTER DELETE ON quotations BEGIN
    INSERT INTO quotations_fts (quotations_fts, rowid, text) VALUES ('delete', old.id, old.text);
END""",
)
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
    3: """
ALTER TABLE documents ADD COLUMN text_sha256 TEXT NOT NULL DEFAULT '';
UPDATE documents SET text_sha256 = sha256(text);

CREATE TABLE leftovers (document INTEGER PRIMARY KEY) STRICT;

CREATE TABLE backups (
    path TEXT NOT NULL PRIMARY KEY,
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE totals (
    documents INTEGER NOT NULL DEFAULT 0,
    words INTEGER NOT NULL DEFAULT 0,
    blocks INTEGER NOT NULL DEFAULT 0,
    quotations INTEGER NOT NULL DEFAULT 0,
    attributed INTEGER NOT NULL DEFAULT 0,
    speakers INTEGER NOT NULL DEFAULT 0,
    publishers INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO totals SELECT
    (SELECT count(*) FROM documents),
    (SELECT ifnull(sum(words), 0) FROM documents),
    (SELECT count(*) FROM blocks),
    (SELECT count(*) FROM quotations),
    (SELECT count(*) FROM attributions WHERE role = 'speaker'),
    (SELECT count(*) FROM speakers),
    (SELECT count(*) FROM sources);
CREATE TRIGGER documents_counted AFTER INSERT ON documents BEGIN
    UPDATE totals SET documents = documents + 1, words = words + new.words;
END;
CREATE TRIGGER documents_uncounted AFTER DELETE ON documents BEGIN
    UPDATE totals SET documents = documents - 1, words = words - old.words;
END;
CREATE TRIGGER blocks_counted AFTER INSERT ON blocks BEGIN
    UPDATE totals SET blocks = blocks + 1;
END;
CREATE TRIGGER blocks_uncounted AFTER DELETE ON blocks BEGIN
    UPDATE totals SET blocks = blocks - 1;
END;
CREATE TRIGGER quotations_counted AFTER INSERT ON quotations BEGIN
    UPDATE totals SET quotations = quotations + 1;
END;
CREATE TRIGGER quotations_uncounted AFTER DELETE ON quotations BEGIN
    UPDATE totals SET quotations = quotations - 1;
END;
CREATE TRIGGER attributions_counted AFTER INSERT ON attributions WHEN new.role = 'speaker' BEGIN
    UPDATE totals SET attributed = attributed + 1;
END;
CREATE TRIGGER attributions_uncounted AFTER DELETE ON attributions WHEN old.role = 'speaker' BEGIN
    UPDATE totals SET attributed = attributed - 1;
END;
CREATE TRIGGER speakers_counted AFTER INSERT ON speakers BEGIN
    UPDATE totals SET speakers = speakers + 1;
END;
CREATE TRIGGER speakers_uncounted AFTER DELETE ON speakers BEGIN
    UPDATE totals SET speakers = speakers - 1;
END;
CREATE TRIGGER publishers_counted AFTER INSERT ON sources BEGIN
    UPDATE totals SET publishers = publishers + 1;
END;
CREATE TRIGGER publishers_uncounted AFTER DELETE ON sources BEGIN
    UPDATE totals SET publishers = publishers - 1;
END;
""",
    4: """
CREATE TABLE stretches (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (document, number)
) STRICT;
INSERT INTO stretches (document, number, text)
WITH RECURSIVE rest (document, number, text) AS (
    SELECT number, 0, text FROM documents
    UNION ALL
    SELECT document, number + 1, substr(text, 513) FROM rest WHERE length(text) > 512
)
SELECT document, number, substr(text, 1, 512) FROM rest ORDER BY document, number;
ALTER TABLE documents DROP COLUMN text;
CREATE VIEW texts AS
SELECT d.number, d.id, d.title, (
    SELECT group_concat(text, '') FROM (SELECT text FROM stretches WHERE document = d.number ORDER BY number)
) AS text
FROM documents AS d;

CREATE TABLE blocks_by_start (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    turn INTEGER NOT NULL DEFAULT 0,
    speaker INTEGER REFERENCES speakers (id),
    locator TEXT,
    PRIMARY KEY (document, "start")
) STRICT, WITHOUT ROWID;
INSERT INTO blocks_by_start SELECT * FROM blocks ORDER BY document, "start";
DROP TABLE blocks;
ALTER TABLE blocks_by_start RENAME TO blocks;
CREATE INDEX blocks_by_speaker ON blocks (speaker) WHERE speaker IS NOT NULL;
CREATE TRIGGER blocks_counted AFTER INSERT ON blocks BEGIN
    UPDATE totals SET blocks = blocks + 1;
END;
CREATE TRIGGER blocks_uncounted AFTER DELETE ON blocks BEGIN
    UPDATE totals SET blocks = blocks - 1;
END;
""",
    5: """
ALTER TABLE documents ADD COLUMN markup TEXT;
""",
    6: """
CREATE TABLE earlier_copies (
    name TEXT NOT NULL PRIMARY KEY,
    sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE drafts (
    path TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE corpus (
    identity TEXT NOT NULL,
    digests INTEGER NOT NULL DEFAULT 0,
    documents BLOB NOT NULL DEFAULT x'',
    notes BLOB NOT NULL DEFAULT x''
) STRICT;
INSERT INTO corpus (identity) VALUES (lower(hex(randomblob(16))));
CREATE TABLE digests (
    document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
    digest BLOB NOT NULL
) STRICT;
DROP TRIGGER quotations_added;
DROP TRIGGER quotations_removed;
DELETE FROM speakers WHERE id NOT IN (SELECT speaker FROM attributions)
AND id NOT IN (SELECT speaker FROM blocks WHERE speaker IS NOT NULL);
DELETE FROM sources WHERE id NOT IN (SELECT source FROM documents WHERE source IS NOT NULL);

ALTER TABLE quotations ADD COLUMN status TEXT;
ALTER TABLE quotations ADD COLUMN status_as TEXT;
ALTER TABLE quotations ADD COLUMN status_start INTEGER;
ALTER TABLE quotations ADD COLUMN status_end INTEGER;

ALTER TABLE speakers ADD COLUMN bare TEXT GENERATED ALWAYS AS (
        replace(replace(replace(replace(replace(replace(replace(replace(replace(
            name, '.', ''), ',', ''), ' Jr', ''), ' JR', ''), ' Sr', ''), ' SR', ''), ' III', ''), ' II', ''), ' IV', ''
        )
    ) VIRTUAL;
ALTER TABLE speakers ADD COLUMN last_word TEXT GENERATED ALWAYS AS (
    lower(replace(bare, rtrim(bare, replace(bare, ' ', '')), ''))
) VIRTUAL;
CREATE INDEX speakers_by_last_word ON speakers (last_word) WHERE described = 0;
CREATE TABLE other_names (
    name TEXT NOT NULL,
    other TEXT NOT NULL CHECK (name < other),
    PRIMARY KEY (name, other)
) STRICT, WITHOUT ROWID;
""",
}
