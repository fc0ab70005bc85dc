"""The English words by which a writer says that words were not said: denied, retracted, forged, made up, supposed."""

from corpus.languages.doubting import Doubts
from corpus.languages.tables import words
from corpus.text.patterns import pattern

_SAY = (
    r"(?:say|says|said|saying|tell|tells|told|telling|write|writes|wrote|written|writing|call|calls|called|calling"
    r"|claim|claims|claimed|claiming|declare|declares|declared|declaring|announce|announced|announcing|state|stated"
    r"|stating|utter|uttered|uttering|post|posted|posting|tweet|tweeted|tweeting|repeat|repeated|repeating|shout"
    r"|shouted|shouting|admit|admitted|admitting|confess|confessed|promise|promised|promising|ask|asked|asking|reply"
    r"|replied|replying|insist|insisted|insisting|use|used|using|speak|spoke|spoken|argue|argued|arguing|add|added"
    r"|answer|answered|remark|remarked|exclaim|exclaimed|brag|bragged|bragging|boast|boasted|boasting|joke|joked"
    r"|warn|warned|warning|threaten|threatened|order|ordered|read|reads|reading)"
)
_NEXT = r"(?:and|but|or|while|after|before|when|as|because|how|who|which|was|were|is|that)"
_ANY = rf"(?:(?!{_NEXT} |[.?!;,] )[^ ]+ )"  # a word of the same clause
_LOOSE = r"(?:(?!(?:and|but|who) |[.?!;] )[^ ]+ )"  # a word of the same sentence
_TO_Q = rf"(?:(?!{_SAY} ){_ANY}){{0,5}}(?:, |: )?(?:that )?Q"
_THING = (
    r"(?:post|tweet|quote|quotation|letter|memo|memorandum|video|clip|audio|recording|image|screenshot|meme|account"
    r"|statement|headline|article|poster|leaflet|graphic|transcript|e-?mail|message|flyer|photo|picture|caption|story"
    r"|report|interview|diary|document|advertisement|ad|page|website|site|magazine|newspaper|comic|press release"
    r"|news release)s?"
)
_FAKE = (
    r"(?:fake|faked|forged|fabricated|doctored|bogus|hoax|phoney|phony|spurious|satirical|parody|spoof|ai-generated"
    r"|deepfake|deep-fake|counterfeit|invented|made-up|fictitious|fictional|apocryphal|manipulated|photoshopped"
    r"|fraudulent|concocted|falsified|computer-generated|imaginary)"
)
_SHOWS = (
    r"(?:has|had|have|having|shows?|showed|showing|quot\w+|depict\w*|purport\w*|make|makes|made|making|attribut\w+"
    r"|says?|said|saying|reads?|reading|claim\w*|in which|where|signed|portray\w*|put|puts|putting|credit\w*)"
)
_NOT_SAID = (
    r"(?:never|did not|didn't|has not|hasn't|had not|hadn't|has never|had never|nobody|no one|none of them) (?:\w+ )?"
    r"(?:say|said|utter|uttered|write|wrote|written|speak|spoke|spoken|make|made|use|used|tweet|tweeted|post|posted)"
)
_IT = (
    r"(?:it|that|this|so|them|either|any such thing|any of (?:it|this|that|them|those)|anything (?:of the (?:sort"
    r"|kind)"
    r"|like (?:it|that|this))|nothing of the (?:sort|kind)|such (?:a thing|things|words)"
    r"|(?:those|these|the|that|this) (?:words|word|things|quote|quotation|remarks?|comments?|sentence|line|phrase"
    r"|post|tweet))"
)
_ENDS = r"(?= [.,;:!?)—–-]|$| (?:at|in|on|during|and|but|to|or|himself|herself|at all)\b)"
_FICTION = (
    r"(?:novel|novella|play|short story|sketch|satire|comedy|sitcom|parody|fable|fairy tale|musical|opera|screenplay"
    r"|cartoon|comic strip|thriller|pantomime|drama|skit|spoof|melodrama|allegory|fantasy|farce)"
)
_LABEL = (
    r"(?:corrections?|clarification|retraction|erratum|corrigendum|(?:editor|publisher)s? '?s? ?note|for the record)"
)
_EARLIER = r"(?:earlier|previous|original|initial|prior|first) (?:versions?|editions?|drafts?|print version)"

DOUBTS = Doubts(
    signs=words("""
refuse refuses refused refusing decline declines declined declining stop stopped stopping short refrain refrained
refraining avoid avoided avoiding without deny denies denied denying dispute disputes disputed disputing reject
rejects rejected rejecting refute refutes refuted refuting rebut rebutted no never not didn't hasn't hadn't nobody
none misquoted misquote misquotes misquoting misattributed misattribute misreported wrongly falsely incorrectly
erroneously mistakenly spuriously untrue false lie myth correction clarification retraction erratum corrigendum
earlier previous original initial prior editor editor's publisher retracted withdrawn removed deleted corrected regret
fake faked forged forgery fabricated fabrication doctored bogus hoax phoney phony spurious satirical satire parody
spoof ai-generated deepfake deep-fake counterfeit invented invention made made-up fictitious fictional apocryphal
manipulated photoshopped fraudulent concocted falsified computer-generated imaginary novel novella play story sketch
comedy sitcom fable tale musical opera screenplay cartoon comic thriller pantomime drama skit melodrama allegory
fantasy farce character protagonist had were should if unless suppose supposing imagine assuming might could may
whether did does has have was wonder wondered claim don't doesn't haven't do ought must expected due supposed set
scheduled likely going about want wants wanted wish wishes wished ask asks asked urge urges urged force forced press
pressed tell told order ordered beg begged expect expects invite invited persuade persuaded get got like plan plans
planned hope hopes hoped
"""),
    around=(
        (
            "retracted",
            pattern(
                rf"^(?P<words>{_LABEL} :) (?:{_LOOSE}){{0,12}}?(?:quot\w+|said|saying|reported|attributed"
                rf"|misquot\w+|credited"
                rf"|misstated|stated) (?:{_LOOSE}){{0,8}}Q"
            ),
        ),
        (
            "retracted",
            pattern(
                rf"(?P<words>{_EARLIER} of (?:this|the|our|that|an?) (?:[\w-]+ )?(?:article|story|report|column"
                rf"|post|page|headline"
                rf"|caption|obituary|dispatch|review|interview|newsletter|item|piece)) (?:{_LOOSE}){{0,14}}Q"
            ),
        ),
        (
            "retracted",
            pattern(
                rf"(?P<words>{_EARLIER} (?:[\w-]+ )?(?:mis)?(?:quoted|attributed"
                rf"|reported)) (?:{_LOOSE}){{0,8}}Q"
            ),
        ),
        (
            "retracted",
            pattern(
                rf"(?P<words>(?:retracted|withdrew|withdrawn|took back|corrected) (?:its|the|a|their|our|his"
                rf"|her) (?:\w+ ){{0,2}}"
                rf"(?:quote|quotation|report|story|claim|article)) {_LOOSE}{{0,10}}Q"
            ),
        ),
        (
            "fabricated",
            pattern(
                rf"(?P<words>{_FAKE} (?:[\w-]+ ){{0,2}}?{_THING}) (?:, )?{_LOOSE}{{0,4}}?{_SHOWS}"
                rf" {_LOOSE}{{0,10}}?(?:, )?Q"
            ),
        ),
        (
            "fabricated",
            pattern(
                rf"\bin (?:a|an|the|one|another|his|her) (?P<words>{_FAKE} (?:[\w-]+ ){{0,2}}?{_THING})"
                rf" {_LOOSE}{{0,12}}Q"
            ),
        ),
        (
            "fabricated",
            pattern(
                rf"(?P<words>(?:wrongly|falsely|incorrectly|erroneously|mistakenly|spuriously) (?:been )?(?:quot"
                rf"|attribut|credit"
                rf"|report|claim|cit|allege|said)\w* {_LOOSE}{{0,6}})Q"
            ),
        ),
        ("fabricated", pattern(rf"(?P<words>(?:mis(?:quot|report)\w+) {_LOOSE}{{0,6}}?as (?:\w+ )?{_SAY}) {_TO_Q}")),
        (
            "fictional",
            pattern(
                rf"(?P<words>\bin (?:[\w'’.-]+ ){{1,5}}?{_FICTION})(?= (?:,|by|of|q|Q|which|that|a|an|the|when"
                rf"|where|\() )"
                rf" ?(?:{_LOOSE}|and |but |who ){{0,24}}Q"
            ),
        ),
        (
            "fictional",
            pattern(
                r"(?P<words>(?:(?:a|an|the|one|whose|another|main|title) (?:[\w-]+ )?(?:character|protagonist)"
                r"|(?:fictional"
                rf"|fictitious|imaginary) [\w'’-]+)) {_LOOSE}{{0,10}}Q"
            ),
        ),
        (
            "asked",
            pattern(
                rf"(?:^|[,;:—–-] (?:and |but |or )?)(?P<words>(?:did|does|has|have|had|was|were|could|would"
                rf"|is)(?:n't)? (?:{_ANY}|that "
                rf"|, ){{1,8}}?{_SAY})"
                rf" {_TO_Q}[^.!]*\?"
            ),
        ),
        (
            "asked",
            pattern(
                rf"(?P<words>\b(?:whether|(?:asked|wonder\w*|ask"
                rf"|asks) if) (?:or not )?(?!to ){_ANY}{{1,7}}?{_SAY}) {_TO_Q}"
            ),
        ),
        (
            "hypothetical",
            pattern(rf"(?:^|[;:—–-] |but )(?P<words>(?:had|were|should) {_ANY}{{1,6}}?(?:to )?{_SAY}) {_TO_Q}"),
        ),
        (
            "hypothetical",
            pattern(
                rf"(?P<words>\b(?:if|unless|as though|suppose|supposing|imagine|imagining|assuming|pretend"
                rf"|pretending) "
                rf"{_ANY}{{0,6}}?{_SAY}) {_TO_Q}"
            ),
        ),
        (
            "hypothetical",
            pattern(
                rf"(?P<words>\b(?:might|could|may|would|should) (?:[\w-]+ )?(?:have|'ve) (?:[\w-]+ )?{_SAY}) {_TO_Q}"
            ),
        ),
        (
            "hypothetical",
            pattern(
                rf"(?P<words>\b(?:might|may|could|will never|would never|wouldn't|won't) (?:[\w-]+ )?"
                rf"(?:say|argue|ask|reply|object|claim|write|tell)) {_TO_Q}"
            ),
        ),
        (
            "denied",
            pattern(
                rf"(?P<words>\b(?:(?:refus|declin)\w+ (?:[\w-]+ )?to|(?:stopp?|f[ae]ll)\w* (?:just )?short of"
                rf"|refrain\w* from|avoid\w*|without(?: ever| actually)?|not go so far as to) {_SAY}) {_TO_Q}"
            ),
        ),
        (
            "denied",
            pattern(
                r"(?P<words>\b(?:never|did not|didn't|has not|hasn't|had not|hadn't|have not|haven't|does not|doesn't"
                rf"|do not|don't) (?:ever |actually |once )?{_SAY}) {_TO_Q}"
            ),
        ),
        (
            "hypothetical",
            pattern(
                r"(?P<words>\b(?:(?:should|ought to|must|had better) say|(?:is|are|was|were"
                r"|be) (?:\w+ )?(?:expected|due|supposed"
                rf"|set|scheduled|likely|going|about) to {_SAY})) {_TO_Q}"
            ),
        ),
        (
            "hypothetical",
            pattern(
                r"(?P<words>\b(?:want|wants|wanted|wish|wishes|wished|ask|asks|asked|urge|urges|urged|force"
                r"|forced|press"
                r"|pressed|tell|told|order|ordered|beg|begged|expect|expects|expected|invite|invited|persuade"
                r"|persuaded|get|got"
                rf"|like|plan|plans|planned|hope|hopes|hoped) {_ANY}{{0,4}}?to (?:say|tell|call|declare|write"
                rf"|repeat|admit|read)) {_TO_Q}"
            ),
        ),
        (
            "denied",
            pattern(
                r"(?P<words>\b(?:den(?:y|ies|ied|ying)|disput\w+|reject\w+|refut\w+|rebut\w+|contradict\w+) "
                rf"(?:{_ANY}|that ){{0,7}}?(?:{_SAY}|remarks?|quot\w+|words|comments?|line|having)) {_TO_Q}"
            ),
        ),
        (
            "denied",
            pattern(
                r"(?P<words>\b(?:it|that) (?:is|was|'s) (?:simply |just )?(?:not true|untrue|false|a lie|a myth"
                r"|not the case"
                rf"|incorrect|not so) (?:to \w+ )?that) {_ANY}{{1,8}}?{_SAY} {_TO_Q}"
            ),
        ),
        (
            "denied",
            pattern(
                rf"(?P<words>\b(?:no (?:[\w-]+ ){{0,2}}?(?:record|evidence|proof|trace|recording|transcript|sign"
                rf"|indication) (?:of"
                rf"|that|for|shows?)|no (?:[\w-]+ )?(?:record|recording|transcript) (?:has"
                rf"|have)) {_ANY}{{0,6}}?(?:{_SAY}"
                rf"|remark|words|quote)) {_TO_Q}"
            ),
        ),
    ),
    behind=(
        (
            "fabricated",
            pattern(
                r"(?P<words>\b(?:post|tweet|quote|quotation|letter|memo|video|clip|audio|recording|image"
                r"|screenshot|meme|e-?mail"
                r"|message|photo|words|account|attribution|page|transcript) (?:is|was|are|were|turned out to be"
                r"|proved to be"
                r"|has been|have been|had been) (?:[\w-]+ ){0,3}?(?:forgery|forgeries|forged|fakes?|faked"
                r"|fabricat\w+|made up|hoax"
                r"|satire|satirical|parody|not (?:real|genuine|authentic|hers|his|theirs)|invented|invention"
                r"|doctored|bogus"
                r"|apocryphal|spurious|ai-generated|fictitious|misattributed|concocted))\b"
            ),
        ),
        (
            "fabricated",
            pattern(
                r"(?P<words>\b(?:quote|quotation|attribution) (?:is|was) (?:[\w-]+ )?(?:false|wrong|incorrect"
                r"|untrue|inaccurate))\b"
            ),
        ),
        (
            "fabricated",
            pattern(
                r"(?P<words>\b(?:was|were|is|are|had been|has been|have been) (?:\w+ )?(?:misquoted|misattributed"
                r"|misreported"
                r"|wrongly (?:quoted|attributed)|falsely (?:quoted|attributed)|incorrectly (?:quoted|attributed)))\b"
            ),
        ),
        (
            "retracted",
            pattern(
                r"(?P<words>\b(?:quote|quotation|report|story|article|passage) (?:was|has|is|have|were"
                r"|had) (?:\w+ ){0,2}"
                r"(?:retracted|withdrawn|removed|taken down))\b"
            ),
        ),
        (
            "retracted",
            pattern(r"(?P<words>\b(?:we|the paper|the newspaper|the editors?) (?:regrets?|apologi[sz]es?) )"),
        ),
        ("denied", pattern(rf"(?P<words>\b{_NOT_SAID} {_IT}){_ENDS}")),
        (
            "denied",
            pattern(
                rf"(?P<words>\b(?:(?:den(?:y|ies|ied)|disput(?:es|ed)) (?:it|that|this|so|(?:ever )?(?:having )?"
                rf"(?:saying|said|making|made|using|used|writing|written|posting|posted) {_IT})"
                r"|(?:which|that|something|a \w+ (?:that )?) ?(?:he|she|they|[\w'’]+) (?:\w+ )?(?:denies|denied"
                r"|disputes|disputed"
                r"|disowned|never (?:said|made|used|uttered)))) ?(?= ?[.,;:!?)—–-]|$)"
            ),
        ),
        (
            "denied",
            pattern(
                r"(?P<words>\bno (?:[\w-]+ ){0,2}?(?:record|trace|recording|transcript|tape) (?:"
                r"of (?:it|this|that|him|her|them|the (?:quot\w+|remarks?|words?|sentence|line"
                r"|phrase))(?: exists?| saying"
                rf"| having said| uttering)?(?= [.,;:!?)]|$| saying| having)|(?:[\w-]+ )?exists?)"
                rf"|\bno (?:[\w-]+ ){{0,2}}?(?:record|evidence|proof|sign|indication) (?:of|that"
                rf"|shows?) {_ANY}{{0,4}}?"
                r"(?:said|saying|uttered|wrote|spoke|made) (?:it|that|this|so|such))\b"
            ),
        ),
        (
            "hypothetical",
            pattern(
                rf"^,? ?(?P<words>[\w'’-]+ (?:[\w'’-]+ )?(?:might|could|would"
                rf"|should) (?:[\w-]+ )?have {_SAY})\b"
            ),
        ),
    ),
    claims=pattern(r"^(?:the )?claim(?:ed)? (?:\d+ )?:"),
    verdicts=pattern(
        r"(?P<words>\b(?:verdict|rating|ruling|conclusion|our finding|finding|rated|assessment|answer|status"
        r"|label) ?:? ?"
        r"(?:[\w-]+ ){0,2}?(?:false|fake|pants on fire|misattributed|incorrect attribution|incorrect|fabricated"
        r"|untrue"
        r"|wrong|satire|labell?ed satire|altered|not true|no evidence|four pinocchios|hoax|never said))\b"
    ),
)
