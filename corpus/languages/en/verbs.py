"""English verbs that carry what somebody said, thought or wants, by the complements they take.

Lemmas, which ``inflect`` turns into forms. A verb may stand in several lists. Order says nothing.
"""

from collections.abc import Iterator

from corpus.languages.attributing import Verbs
from corpus.languages.en.inflection import inflect
from corpus.languages.tables import conjugated, words

# Takes a clause, with or without "that": she said it was over.
SAY = """
say think believe claim argue insist suggest know hope fear feel figure guess bet predict expect maintain
concede allege swear acknowledge admit note add explain contend assert estimate conclude warn reckon
realize understand recall complain announce confirm declare recount lament boast joke quip stress emphasize
remark
""".split()

# Takes a clause only behind "that" (or whether, how, what): the report found that …
THAT = """
find show reveal indicate report state testify write tweet post point_out disclose deny demonstrate observe
comment reason respond reply answer counter retort repeat reiterate affirm reaffirm imply hint signal decide
agree learn determine discover propose recommend demand request ask wonder worry doubt speculate dream pray
caution proclaim vow pledge promise assume presume suspect conceive imagine hear see remember forget notice
recognize grumble gripe protest object marvel muse mention tell remind inform assure advise notify convince
persuade intimate volunteer underscore highlight emphasise realise recognise theorize hypothesize submit
stipulate certify attest rule calculate surmise deduce judge foresee anticipate venture allow rejoin bemoan
regret decree mandate resolve brag gloat interject relate email blog elaborate clarify specify read prove
exclaim apologize charge intone murmur
""".split()

# Takes the hearer first: she told reporters (that) …
TELL = (
    "tell inform remind assure warn advise notify convince persuade promise ask show teach email message text".split()
)

# Takes an infinitive of the subject's own act: she vowed to …
WILL = """
vow pledge promise want plan hope refuse decline agree threaten offer seek expect intend aim wish swear prefer
like love hate fear demand ask decide opt choose resolve prepare propose volunteer claim aspire long
desire
""".split()

# Takes somebody else's act: she urged him to …
URGE = """
ask urge order tell want encourage invite expect advise beg press implore beseech command direct require
request warn instruct challenge push persuade remind allow recommend authorize exhort pressure lobby call_on
call_for call_upon plead_with appeal_to
""".split()

# Takes a noun phrase that is the matter itself: she criticized the plan.
OBJECT = """
criticize praise endorse condemn support oppose blame accuse describe discuss express reject dismiss defend
denounce attack cite question back favor mock slam blast welcome applaud call announce report propose deny
demand urge suggest seek want reveal note acknowledge outline explain reiterate recall confirm disclose detail
predict fear promise pledge offer admit recommend recognize emphasize stress address challenge ridicule deride
decry laud hail tout characterize portray view see consider regard deem label liken compare depict dub chide
rebuke assail bash rip lambaste skewer scold castigate berate rebuff disavow repudiate dispute contest protest
decide love hate like dislike prefer admire respect trust doubt mention embrace advocate promote echo repeat
invoke stipulate threaten request oppose resist question ignore reference credit thank congratulate salute
honor nominate hammer savage trash slap insult belittle downplay minimize exaggerate overstate ponder
contemplate understand know imply appreciate celebrate lament bemoan regret mourn resent relish enjoy tout
trumpet identify declare estimate find show demonstrate indicate detail list recount relate voice air
articulate approve adopt propose affirm reaffirm assert allege charge rebut refute rate rank support suspect
foresee envision anticipate expect misstate misrepresent distort parrot refer_to point_to call_for
call_on call_upon talk_about speak_about complain_about brag_about joke_about warn_of warn_about warn_against
accuse_of approve_of disapprove_of dream_of think_of think_about speak_of argue_for argue_against agree_with
disagree_with object_to respond_to react_to allude_to insist_on vote_for vote_against side_with focus_on
comment_on worry_about care_about ask_about ask_for push_for press_for plead_for apologize_for lash_out_at
hit_back_at take_aim_at take_issue_with speak_out_against rail_against inveigh_against push_back_against
look_forward_to hint_at touch_on dwell_on vouch_for scoff_at laugh_at sneer_at balk_at bristle_at wonder_about
write_about tweet_about know_about hear_about speculate_about
""".split()

# Carries words in marks and little else: "…," she barked.
UTTER = """
continue begin bark shout yell scream chant cry whisper mumble laugh sigh snap sneer scoff shrug smile grin
gush intone opine pontificate deadpan fume rage rail sing pronounce conclude finish interrupt interject chime
chime_in cut_in break_in put_in jump_in pipe_up want_to_know shoot_back snap_back fire_back go_on sum_up wind_up
put_it quote cite thunder roar howl growl groan moan gasp
stammer sniff snort ask reply answer respond respond_with reflect recite preach lecture demand inquire enthuse
exult rejoice warn address jab needle taunt tease sound_off weigh_in vent spit hiss warn urge advise plead
counsel exhort accuse blast slam mock describe call label dub refer_to characterize tell promise assure remind
state read go sound agree caption headline phrase declaim theorize summarize paraphrase
""".split()


def _forms(lemma: str) -> Iterator[tuple[str, str]]:
    written = inflect(lemma)
    for form, word in zip(("base", "s", "ed", "participle", "ing"), written, strict=True):
        past = form == "base" and word == written[2]  # "put", "read": the past is the likelier reading
        yield ("ed" if past else form), word


_FORMS, _PHRASAL = conjugated(
    {"say": SAY, "that": THAT + SAY, "tell": TELL, "will": WILL, "urge": URGE, "object": OBJECT, "utter": UTTER}, _forms
)

VERBS = Verbs(
    forms=_FORMS,
    phrasal=_PHRASAL,
    # Forms that are as often a noun: a verb only where the words around say so.
    often_nouns=words("""
hearing claim claims report reports note notes call calls plan plans hope hopes fear fears demand demands promise
promises pledge pledges request requests comment comments question questions attack attacks estimate estimates
view views support offer offers charge charges remark remarks state states post posts tweet tweets address
challenge challenges answer answers reply replies joke jokes bet guess show shows hints hint complaint read
reads find finds back blast love hate desire need needs want doubt doubts worry worries protest protests boast
boasts aim aims blame credit press order orders mandate mandates rule rules counter object objects reason
reasons vow vows threat quote quotes mention mentions regret regrets text texts message messages email emails
blog blogs judge judges sign signs rate rank list lists detail details highlight highlights signal signals
forecast review favor reference references trust respect honor rebuke rebukes echo concern concerns objects
head heads like close open start shot cry laugh smile grin cracks crack crow rage brand label labels term
terms title titles thought thoughts meaning feeling feelings understanding dream dreams contest direct
hammer savage pan second cost costs plans decline declines push pushes guide lecture wonder figure figures
warning warnings meeting beginning finding findings opening closing reading showing polling planning
mean needle prefer swear rail long wish wishes challenge preface caption headline phrase pen type kid stress
position project projects insult insults volunteer volunteers
"""),
    # Before a name in marks: a book titled "…".
    naming=words("""
titled entitled called dubbed labeled labelled named known nicknamed headlined captioned billed goes went go going aka
styled a.k.a. alias plays played
"""),
    into_names=words("as by the name names of be himself herself themselves a an"),
    arriving=words("came comes was is went"),
    # Of those before a clause, the ones that never do without "that".
    needs_that=words("show reveal demonstrate signal underscore highlight prove indicate answer read meet hear"),
    # May follow what was said: "…, said the mayor".
    says=words("say write add report tell explain argue note acknowledge warn announce recall conclude"),
    # Participles that give the writer's own gloss at the end of a sentence: "…, signaling optimism".
    gloss=words("""
signaling signalling suggesting indicating underscoring highlighting marking raising prompting sparking
fueling drawing reflecting echoing referring citing noting adding saying arguing claiming warning calling
describing stressing insisting telling explaining alluding pointing setting leaving sending
"""),
    # "denied that …", "never said …".
    denying=words("deny dispute reject refute rebut repudiate disavow"),
    # Without an auxiliary their participle qualifies a noun: "the best known".
    strong=words("know show write see forget foresee speak begin swear choose take go"),
    headlines=words("says said tells"),
    never_nouns=words("said says"),
    titling=words("titled entitled"),
    telling=words("tell"),
    asking=words("ask wonder question"),
    relaying=words("report quote cite"),
    posting=words("post"),
    knowing=words("know mean"),
)
