-- The corpus as one file. Offsets are code points of documents.text, which is never changed.
-- `changes` is the queue from which the search index is brought up to date; everything else is the truth.

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
    text TEXT NOT NULL,
    original BLOB -- compressed; NULL where the bytes are the text's own
) STRICT;
CREATE INDEX documents_by_sha256 ON documents (sha256);
CREATE INDEX documents_by_source ON documents (source);

-- A person or a body. One who is only described ("an official") belongs to the document that describes them.
CREATE TABLE speakers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    described INTEGER NOT NULL DEFAULT 0,
    document INTEGER REFERENCES documents (number) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX speakers_by_name ON speakers (name, ifnull(document, 0));
CREATE INDEX speakers_by_document ON speakers (document);

CREATE TABLE blocks (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    turn INTEGER NOT NULL DEFAULT 0, -- 1 where the transcript itself says who speaks
    speaker INTEGER REFERENCES speakers (id),
    locator TEXT,
    PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX blocks_by_speaker ON blocks (speaker) WHERE speaker IS NOT NULL;

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

CREATE TABLE changes (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL, -- added, or removed if it is there no more
    stamp TEXT NOT NULL -- random: tells this history from that of a copy that went another way
) STRICT;

CREATE VIRTUAL TABLE quotations_fts USING fts5 (text, content = 'quotations', content_rowid = 'id');
CREATE TRIGGER quotations_added AFTER INSERT ON quotations BEGIN
    INSERT INTO quotations_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER quotations_removed AFTER DELETE ON quotations BEGIN
    INSERT INTO quotations_fts (quotations_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;

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
