-- The corpus as one file. Offsets are code points of a document's text, which is never changed.
-- `changes` is the queue from which the search index is brought up to date; everything else is the truth.
--
-- This is schema 7. Who changes it raises SCHEMA in opening.py and adds to migrations.py the step that makes of a file of
-- the schema before what this script would have made; a test compares the two.

-- One row: which corpus this is. Copies of it are the same corpus, and what is derived from it is marked with it.
CREATE TABLE corpus (
    identity TEXT NOT NULL, -- 32 hex digits, random
    digests INTEGER NOT NULL DEFAULT 0, -- the version of the digests; digests.py says what they are of
    documents BLOB NOT NULL DEFAULT x'', -- the sum of the digests of all documents
    notes BLOB NOT NULL DEFAULT x'' -- the same of what belongs to no document
) STRICT;
INSERT INTO corpus (identity) VALUES (lower(hex(randomblob(16))));

CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL DEFAULT 'outlet' CHECK (kind IN ('outlet', 'person', 'institution'))
) STRICT;

CREATE TABLE documents (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: the index relies on it
    id TEXT NOT NULL UNIQUE,
    title TEXT,
    source INTEGER REFERENCES sources (id),
    author TEXT,
    url TEXT,
    archive_url TEXT,
    published TEXT,
    retrieved TEXT,
    kind TEXT NOT NULL,
    language TEXT,
    version_of TEXT,
    retracted TEXT,
    sha256 TEXT NOT NULL, -- of the original bytes
    words INTEGER NOT NULL,
    extractor TEXT, -- the version that found the quotations
    original BLOB, -- compressed; NULL where the bytes are the text's own
    revision INTEGER NOT NULL DEFAULT 0, -- of its quotations: what is held in memory is told stale by it
    text_sha256 TEXT NOT NULL DEFAULT '', -- of the text in UTF-8
    markup TEXT -- 'markdown', or NULL where the text is read as it is
) STRICT;
CREATE INDEX documents_by_sha256 ON documents (sha256);
CREATE INDEX documents_by_source ON documents (source);

-- The text of a document in stretches of 512 code points, so that a place in it is read without what stands before it.
CREATE TABLE stretches (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    number INTEGER NOT NULL, -- from 0 on, without a gap
    text TEXT NOT NULL,
    UNIQUE (document, number)
) STRICT;

-- A person or a body. One who is only described ("an official") belongs to the document that describes them.
CREATE TABLE speakers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    described INTEGER NOT NULL DEFAULT 0,
    document INTEGER REFERENCES documents (number) ON DELETE CASCADE,
    -- Without points and what stands behind a surname, and of that the last word in small letters: who is called so?
    bare TEXT GENERATED ALWAYS AS (
        replace(replace(replace(replace(replace(replace(replace(replace(replace(
            name, '.', ''), ',', ''), ' Jr', ''), ' JR', ''), ' Sr', ''), ' SR', ''), ' III', ''), ' II', ''), ' IV', ''
        )
    ) VIRTUAL,
    last_word TEXT GENERATED ALWAYS AS (lower(replace(bare, rtrim(bare, replace(bare, ' ', '')), ''))) VIRTUAL
) STRICT;
CREATE UNIQUE INDEX speakers_by_name ON speakers (name, ifnull(document, 0));
CREATE INDEX speakers_by_document ON speakers (document);
CREATE INDEX speakers_by_last_word ON speakers (last_word) WHERE described = 0;

-- Two names that somebody has said are one person's, in the order of their letters.
CREATE TABLE other_names (
    name TEXT NOT NULL,
    other TEXT NOT NULL CHECK (name < other),
    PRIMARY KEY (name, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE blocks (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    turn INTEGER NOT NULL DEFAULT 0, -- 1 where the transcript itself says who speaks
    speaker INTEGER REFERENCES speakers (id),
    locator TEXT,
    PRIMARY KEY (document, "start")
) STRICT, WITHOUT ROWID;
CREATE INDEX blocks_by_speaker ON blocks (speaker) WHERE speaker IS NOT NULL;

-- What answers are given from: what was extracted, with the corrections in their places.
CREATE TABLE quotations (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL, -- to read and to search; its places are in quotation_spans
    cue TEXT,
    cue_start INTEGER,
    cue_end INTEGER,
    medium TEXT,
    audience TEXT,
    place TEXT,
    negated INTEGER NOT NULL DEFAULT 0,
    rule TEXT NOT NULL DEFAULT '',
    confidence REAL NOT NULL DEFAULT 0,
    said_on TEXT,
    status TEXT, -- what the document says of them, if it does not let them stand; and in which words
    status_as TEXT,
    status_start INTEGER,
    status_end INTEGER,
    UNIQUE (document, number)
) STRICT;

CREATE TABLE quotation_spans (
    quotation INTEGER NOT NULL REFERENCES quotations (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (quotation, number)
) STRICT, WITHOUT ROWID;

-- The chain behind a quotation, nearest first: 0 is the speaker. The document's publisher ends it and is not repeated.
CREATE TABLE attributions (
    quotation INTEGER NOT NULL REFERENCES quotations (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('speaker', 'relay', 'told', 'published')),
    speaker INTEGER NOT NULL REFERENCES speakers (id),
    mention TEXT,
    mention_start INTEGER,
    mention_end INTEGER,
    PRIMARY KEY (quotation, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX attributions_by_speaker ON attributions (speaker);

-- What a person set by hand. Quotations are kept here as docs/formats.md has them; no constraint looks into the JSON, since
-- SQLite trusts none of its functions for that in a file that may come from elsewhere.
CREATE TABLE corrections (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    made TEXT NOT NULL,
    "by" TEXT,
    note TEXT,
    replaces TEXT NOT NULL, -- the place of what was extracted; [] where that missed it
    quotation TEXT, -- NULL where there is none after all
    PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

-- What was extracted from a document that has corrections; of the others `quotations` has just that.
CREATE TABLE extractions (
    document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
    quotations TEXT NOT NULL
) STRICT;

-- The digest of each document with all that belongs to it, as the last change of ours left it.
CREATE TABLE digests (
    document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
    digest BLOB NOT NULL
) STRICT;

CREATE TABLE changes (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL, -- added, or removed if it is there no more
    stamp TEXT NOT NULL -- random: tells this history from that of a copy that went another way
) STRICT;

-- What is removed is first gone from the tables, then from the bytes of the file: until then it is owed here.
CREATE TABLE leftovers (document INTEGER PRIMARY KEY) STRICT;

-- The copies that `corpus backup` made: what is removed here is still in them.
CREATE TABLE backups (
    path TEXT NOT NULL PRIMARY KEY,
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The copies that were kept beside the file as it was brought up to date. A removal deletes those that are still the same.
CREATE TABLE earlier_copies (
    name TEXT NOT NULL PRIMARY KEY, -- in the folder of the corpus
    sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The folders in which backups were begun that are not finished: what a killed process has left is found by them.
CREATE TABLE drafts (
    path TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- How much there is, kept by the triggers below, so that a large corpus is counted at once.
CREATE TABLE totals (
    documents INTEGER NOT NULL DEFAULT 0,
    words INTEGER NOT NULL DEFAULT 0,
    blocks INTEGER NOT NULL DEFAULT 0,
    quotations INTEGER NOT NULL DEFAULT 0,
    attributed INTEGER NOT NULL DEFAULT 0,
    speakers INTEGER NOT NULL DEFAULT 0,
    publishers INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO totals DEFAULT VALUES;
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

-- Written with the quotations, and by no trigger: SQLite trusts no virtual table there in a file from elsewhere.
CREATE VIRTUAL TABLE quotations_fts USING fts5 (text, content = 'quotations', content_rowid = 'id');

CREATE VIEW texts AS
SELECT d.number, d.id, d.title, (
    SELECT group_concat(text, '') FROM (SELECT text FROM stretches WHERE document = d.number ORDER BY number)
) AS text
FROM documents AS d;

CREATE VIEW aliases AS
SELECT DISTINCT s.name, a.mention AS alias
FROM attributions AS a
INNER JOIN speakers AS s ON a.speaker = s.id
WHERE a.mention IS NOT NULL AND a.mention <> s.name;

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

CREATE VIEW attribution_chains AS
SELECT
    q.id,
    (
        SELECT group_concat(link, ' ← ') FROM (
            SELECT s.name || ' (' || a.role || ')' AS link
            FROM attributions AS a INNER JOIN speakers AS s ON a.speaker = s.id
            WHERE a.quotation = q.id ORDER BY a.number
        )
    ) AS chain,
    coalesce(o.name, d.title, d.id) AS carried_by,
    q.text,
    d.id AS document
FROM quotations AS q
INNER JOIN documents AS d ON q.document = d.number
LEFT JOIN sources AS o ON d.source = o.id;
