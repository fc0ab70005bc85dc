"""English function words, by what they do in a sentence. Lower case; contractions are single words."""

import re

from corpus.languages.attributing import Words
from corpus.languages.tables import numbered, words
from corpus.text.patterns import pattern

DENYING = words("not never no neither nor hardly")  # a verb beside them
_WEEKDAYS = numbered(
    0, "monday/mon. tuesday/tues. wednesday/wed. thursday/thurs. friday/fri. saturday/sat. sunday/sun."
)
_MONTHS = numbered(
    1,
    """
january/jan. february/feb. march/mar. april/apr. may june july august/aug. september/sept. october/oct. november/nov.
december/dec.
""",
)
_CALENDAR = frozenset(_WEEKDAYS) | frozenset(_MONTHS)
_SPEECH = words("""
i i'm i'd i've i'll me my mine myself we we're we'd we've we'll us our ours ourselves you you're you'd you've you'll
your yours yourself
""")

WORDS = Words(
    function_words=words("""
a an the and or but nor so yet if then than that this these those there here i me my we us our you your he him his she
her it its they them their who whom whose which what when where why how as at by for from in into of off on onto out
over to under up upon with about after before between through during is am are was were be been being do does did done
have has had having will would shall should can could may might must not no just very really well also too it's that's
i'm i've we're they're don't
"""),
    determiners=words(""" the a an this these those his her its their my our your some many several most both all no
any each every another other few fewer more half multiple various certain such either neither numerous
countless one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands
"""),
    articles=words("the a an"),
    definite=words("the"),
    counts=words("these those two three four several many few both"),
    possessives=words("his her their its my our your"),
    subjects=words("""
he she they we i you it i'm he'd she'd they'd we'd i'd you'd i've we've they've you've i'll he'll she'll
they'll we'll you'll it'll it'd they're we're you're
"""),
    objects=words("him them me us himself herself themselves itself myself ourselves yourself"),
    expletives=words("there"),
    genders={"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"},
    neuter=words("it"),
    antecedents=words("who whom that which"),
    relatives=words("who whom whose which who'd who've"),
    questions=words("how what why where whether whatever"),
    whether=words("whether"),
    conditional=words("if"),
    auxiliaries=words("""
has have had having was were is are am be been being will would can could may might must shall should do does
did don't didn't doesn't won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't
shouldn't cannot ought mustn't ain't
"""),
    be=words("was were is are am be been being isn't aren't wasn't weren't get gets got"),
    negations=DENYING
    | words("""
don't didn't doesn't won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't cannot
"""),
    prepositions=words("""
in on at by for with from about against during over under into onto through throughout between among amid
amidst toward towards upon within without across along around behind beside besides beyond despite despite
inside outside near off out up down per via like unlike versus vs above below including excluding concerning
regarding past ahead alongside aboard following
"""),
    governed=words("for at with from in"),
    of=words("of"),
    infinitive=words("to"),
    that=words("that"),
    conjunctions=words("and or"),
    contrasts=words("but"),
    comparing=words("as"),
    subordinators=words("""
when as while after before because although though since until unless if once whenever whereas wherever lest
than
"""),
    adverbs=words("""
also again then now later earlier once just even still too already yet ago always often never not soon first
last further however meanwhile moreover nevertheless nonetheless instead perhaps maybe indeed only almost
quite rather very so here today back away together twice sometimes long ever else well far much once
both alike then-and-there thus hence therefore otherwise afterward afterwards though elsewhere forward aloud n't
"""),
    not_adverbs=words("""
family assembly ally rally reply supply early likely unlikely friendly daily weekly monthly only elderly
deadly july italy ugly holy bully jelly belly fly monopoly anomaly apply rely imply comply multiply costly
lovely lonely
"""),
    calendar=_CALENDAR,
    times=_CALENDAR
    | words("today yesterday tomorrow tonight recently morning afternoon evening night week month year weekend"),
    floating=words("both all each"),
    others=("still", "others"),
    clause_verbs=words("""
went came took made got gave saw became held lost won met paid ran sat sent spent stood brought bought
built caught drew drove fell fought grew hit kept led let lay rose sold set struck threw wore goes comes takes
makes gets gives becomes seems keeps lets remains appears includes continues tries wins loses leads left hits
holds helps works turns looks becomes stands runs gives begins starts stops adds uses brings moves lives
plays pays meets happens faces follows leaves serves sits stays sends wants needs ended go come take make get
give become seem keep remain appear continue try win lose turn look stand run bring move live pay meet
happen leave serve sit stay send began left broke ate flew hung quit rode shook slept stuck swept swung woke
won't
"""),
    abbreviations=words("""
Mr. Mrs. Ms. Dr. Sen. Gov. Rep. Gen. Lt. Col. Sgt. Capt. Rev. Hon. Prof. St. Jr. Sr. Sens. Reps. Govs. Jan.
Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. No. vs. Inc. Corp. Co. Ltd. Ala. Ariz. Ark. Calif. Colo. Conn. Del.
Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Va.
Vt. Wash. Wis. Wyo. Ave. Blvd. Adm. Maj. Messrs. Mt. Ft. Det. Supt. Atty. Cmdr. Pres. Amb. Sec. etc. Ph.D.
Esq. Bros.
"""),
    # Words of who speaks and who is spoken to: a paragraph with one of them is speech.
    speech=_SPEECH | frozenset(word.replace("'", "’") for word in _SPEECH),
    interviews=words("interview interviewed conversation spoke speaks talked talks sat chatted"),
    # Days of the calendar in order, each with its short forms; a day that is still to come; days by their distance.
    weekdays=_WEEKDAYS,
    months=_MONTHS,
    coming=words("next until by before till"),
    days_ago={"today": 0, "tonight": 0, "yesterday": 1},
    last=words("last"),
    ordinals=("st", "nd", "rd", "th"),
    # "according to X", "as reported by X", "several, including X", "with X warning", "told X in an interview with Y".
    sources={"according": (("to",),)},
    words_of=("in", "the", "words", "of"),
    own_words=("in", "words"),
    agents=words("by"),
    loose_sources=words("per"),
    cited_by=("as", "by"),
    cited_as=("as", "saying"),
    source_phrase=pattern(
        r"\b(?:according to|as (?:first )?(?:reported|said|noted|stated|quoted|cited) by|in the words of|per)\b",
        re.IGNORECASE,
    ),
    including=words("including"),
    absolute=words("with"),
    interview=("interview", "with"),
    interviewing=words("down with to"),
    media=words("on to via"),
    places=words("in at"),
    senders=words("from"),
    authors=words("by from of"),
    endings=(("ly", 3, "adverb", ""), ("ed", 4, "ed_form", "eed"), ("ing", 5, "ing_form", "")),
    plural_endings=("s",),
    singular_endings=("ss", "'s", "’s"),
    adjective_endings=("-old", "-owned", "-based", "-run", "-backed"),
    elided=pattern(
        r"['’‘](?:em|til|till|tis|twas|twere|twill|twould|tain|cause|cos|cuz|cept|n|neath|ere|round|bout|fraid|im|er|scuse"
        r"|spose|nuff|ello|ow|ome|alf|ouse|ave|ad|\d\ds?)\b",
        re.IGNORECASE,
    ),
    cut_off=words("""
o an n th wi ol lil mo fo ha tha nowt yo jus goin comin doin nothin somethin anythin everythin gettin takin makin lookin
tryin talkin workin thinkin sayin runnin livin sittin waitin playin singin killin feelin mornin evenin darlin bloomin
"""),
    name_particles=words("of de van von the"),
    inside_surnames=words(
        "van von der den de del della di da dos du la le ten ter al el bin ibn bint ben y e af av zu"
    ),
)
