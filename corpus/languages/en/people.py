"""English words for people, bodies, outlets and media: titles, described sources, the heads of institutions."""

from corpus.languages.attributing import People
from corpus.languages.tables import phrases, words

_NOUN_CUES = words("""
statement claim belief argument suggestion assertion allegation accusation contention view opinion hope fear
concern promise pledge vow warning prediction complaint remark comment answer response reply question message
tweet post email letter memo note speech testimony announcement declaration denial admission call demand
request plea proposal recommendation insistence notion idea conclusion decision plan threat observation
description assessment
""")

PEOPLE = People(
    titles=words("""
president vice prime minister chancellor king queen prince princess pope cardinal archbishop bishop father
sister rabbi imam senator congressman congresswoman councillor councilor alderman representative governor
mayor secretary ambassador judge justice chief sheriff general colonel major captain lieutenant sergeant
admiral commander officer deputy attorney speaker chairman chairwoman chair director professor doctor coach
sir lord lady dame baroness baron viscount viscountess countess duchess marquess
first foreign interior defense defence finance state undersecretary premier
treasurer comptroller councilman councilwoman commissioner mr. mrs. ms. miss dr. sen. gov. rep. gen. lt. col.
sgt. capt. rev. hon. prof. sens. reps. maj. adm. mr mrs ms dr sen gov rep rev prof pres. amb. sec. atty. det.
messrs. cmdr. former then-president ex-president ceo cfo editor reporter correspondent analyst strategist
spokesman spokeswoman spokesperson candidate nominee democrat republican democratic leader
"""),
    female_titles=words(
        "mrs. ms. miss mrs ms congresswoman chairwoman spokeswoman councilwoman queen princess lady dame baroness "
        "viscountess countess duchess"
    ),
    male_titles=words("mr. mr congressman chairman spokesman councilman king prince sir lord baron pope"),
    # Sources that a text describes and does not name. The plural is listed too: a head word is looked up as it stands.
    described=words("""
official officials source sources spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons aide
aides adviser advisers advisor advisors people person man woman men women expert experts analyst analysts
critic critics supporter supporters opponent opponents observer observers diplomat diplomats lawmaker
lawmakers senator senators lawyer lawyers attorney attorneys prosecutor prosecutors investigator investigators
police officer officers witness witnesses resident residents voter voters some others many several most few
both all one another insider insiders strategist strategists operative operatives staffer staffers donor
donors activist activists leader leaders member members ally allies friend friends colleague colleagues rival
rivals candidate candidates scientist scientists researcher researchers economist economists historian
historians doctor doctors journalist journalists reporter reporters editor editors commentator commentators
pundit pundits family relatives neighbor neighbors student students teacher teachers worker workers protester
protesters commander commanders soldier soldiers representative representatives executive executives employee
employees veteran veterans participant participants attendee attendees everyone somebody someone nobody anyone
"""),
    quantifiers=words("""
more those these this that some others many several most few both all one another everyone someone nobody anyone
neither none each
"""),
    # Stand behind the noun they qualify: "people familiar with the plan".
    postpositives=words("familiar close present involved aware briefed knowledgeable"),
    # Plural without an -s.
    plurals=words("""
people men women police some many others most several few both those all these they children staff team media
two three four spokesmen spokespeople congressmen
"""),
    # Hearers who are no outlet: "told reporters".
    hearers=words("""
reporters journalists supporters lawmakers voters viewers listeners readers audience crowd crowds press media
investors parliament congress senators donors students fans attendees colleagues delegates aides staff police
investigators jurors court parishioners
"""),
    platforms=phrases("""
truth_social social_media twitter facebook instagram telegram tiktok youtube weibo reddit linkedin snapchat
threads bluesky mastodon x whatsapp medium parler gab discord tumblr vkontakte television radio air
"""),
    # A body that is named by what it is: "the campaign", "the mayor's administration".
    bodies=words("""
administration campaign government company ministry department agency office committee commission court
council group organization organisation union party team bank board association institute university police
army military convention newspaper magazine network channel station site website paper poll survey study report
statement release memo
"""),
    outlets=words(
        "source sources media outlet outlets report reports newspaper newspapers agencies broadcasters channels"
    ),
    programmes=words("programme program show podcast broadcast bulletin newscast breakfast"),
    # Nouns that carry words: "in a statement", "her answer", "the claim that".
    noun_cues=_NOUN_CUES | frozenset(noun + "s" for noun in _NOUN_CUES),
    # Labels of a transcript or an interview that say what somebody does there; underscores are blanks.
    roles=phrases("""
q a question answer moderator host interviewer interviewee presenter anchor reporter journalist speaker the_court
the_witness the_clerk the_chair the_chairman the_chairwoman the_president the_speaker the_defendant the_prosecutor
the_interpreter interpreter operator audience_member unidentified_male unidentified_female unidentified_speaker
witness caller narrator participant respondent man woman voice voices announcer unknown_speaker some_hon._members
hon._members an_hon._member several_hon._members all
"""),
    answers=words("a answer"),
    interviewers=words("reporter reporters writer writers correspondent correspondents editor editors columnist host"),
    # What is given as a whole behind a colon, and what heads a page of its own.
    statements=words("statement statements remarks letter message email e-mail post tweet note speech response reply"),
    headings=words("statement remarks"),
    # What stands before a colon and says nothing itself; singular.
    no_speakers=words("""
note update correction warning editor's_note ingredient direction instruction method preparation serve yield when where
what why how who date time location place venue price cost address phone email e-mail website contact source photo
picture image video caption credit related read more watch listen tip hint example summary conclusion introduction
background pro con step part chapter section day week month year total result score winner loser opinion analysis
review fact fiction myth claim verdict rating answer_key exclusive breaking live subject re from to cc title author
genre director star cast runtime running rated length release publisher isbn age height weight position born died
education party occupation monday tuesday wednesday thursday friday saturday sunday bottom line key point takeaway
"""),
    modifiers=words("""
former late then acting then-president ex-president deputy vice first foreign interior defense defence finance state
democratic democrat republican candidate nominee
"""),
    like_names=words("""
king prince pope bishop baron lord major general judge cardinal chair chief commander director editor reporter
correspondent analyst leader democrat republican democratic candidate state interior defense defence finance foreign
first dean earl duke marshal constable deacon knight abbot prior squire
"""),
    courtesies={"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dr": ""},
    suffixes=words("jr sr junior senior ii iii iv phd md esq mp mep msp mla kc qc obe cbe mbe"),
    generations=words("jr sr junior senior ii iii iv"),
    behind_names=words("of from who whose at in for with to"),
    unnamed=words("""
official officials spokesman spokeswoman spokesperson spokespeople source sources adviser advisers advisor advisors aide
aides moderator moderators audience member members question questions questioner reporter reporters journalist
journalists voter voters participant participants unknown unidentified male female announcer staff campaign
potus flotus vpotus scotus administration diplomat diplomats analyst analysts expert experts people other others some
critics supporters
"""),
    media=words("radio tv television news newspaper newspapers magazine online"),
    men=words("king prince lord baron viscount marquess pope earl duke congressman councilman"),
    regnal=words("king queen prince princess pope"),
    kin={
        **dict.fromkeys(words("wife widow mother mom daughter sister aunt niece grandmother girlfriend fiancee"), "f"),
        **dict.fromkeys(words("mother-in-law daughter-in-law sister-in-law stepdaughter stepmother ex-wife"), "f"),
        **dict.fromkeys(words("husband widower father dad son brother uncle nephew grandfather boyfriend fiance"), "m"),
        **dict.fromkeys(words("father-in-law son-in-law brother-in-law stepson stepfather ex-husband"), "m"),
        **dict.fromkeys(words("spouse partner child parent cousin sibling twin grandchild heir family"), ""),
    },
    belonging=words("of to for with from around near behind representing advising defending"),
    vouching=words("""
real the official hq team its iam im mr mrs ms dr sen senator rep congressman congresswoman gov governor pres president
potus vp mayor lord sir mp us uk usa news press dem gop
"""),
)
