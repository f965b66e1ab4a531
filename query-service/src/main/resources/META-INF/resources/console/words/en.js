/** English. Each key is in ar.js too; values in braces are put in. */
export default {
    skip: 'To the details', pages: 'Pages', picture: 'Control', views: 'Shown as', panel: 'Details',
    otherLanguage: 'العربية', 'views.map': 'Map', 'views.table': 'Table', 'page.overview': 'Overview',
    'page.method': 'Method', 'page.api': 'API', zoomIn: 'Zoom in', zoomOut: 'Zoom out', search: 'Find a place',
    found: 'Places: {count}', 'found.none': 'No place of that name', comma: ', ', colon: ': ', semicolon: '; ',
    stop: '.', close: 'Close', again: 'Try again', loading: 'Loading…',
    offline: 'The service cannot be reached. What is shown may be out of date.', trouble: '{title}. {detail}',

    legend: 'Legend', clocks: 'Clocks', 'pattern.solid': 'held, corroborated',
    'pattern.reported': 'held, thinly reported or stale', 'pattern.disputed': 'held, disputed',
    'pattern.claimed': 'taking only claimed', 'pattern.contested': 'contested',
    'pattern.vacated': 'vacated, nobody known to hold it', 'pattern.leaving': 'leaving only claimed',
    'pattern.unknown': 'unknown', 'pattern.pending': 'outlined: a claim that changed nothing yet',
    'pattern.ringed': 'encircled by the side of that colour',

    'clock.valid': 'As it was at', 'clock.known': 'As known at', 'clock.field': 'As it was at: date and time',
    'clock.now': 'Now', 'clock.latest': 'All that is known', 'clock.previousChange': 'Previous change',
    'clock.nextChange': 'Next change', 'clock.previousKnown': 'Previous revision', 'clock.nextKnown': 'Next revision',
    'clock.play': 'Play', 'clock.pause': 'Pause', 'clock.entries': '{known} of {latest} entries', zone: 'Time zone',
    told: 'Control as it was at {at}, as known from {known} of {latest} entries of the log.',
    toldWhen: 'The last claim among them was recorded {at}.',

    'table.caption': 'Control by area', 'table.filter': 'Filter by name', 'table.area': 'Area',
    'table.within': 'Within', 'table.state': 'State', 'table.since': 'Since', 'table.previous': 'Previous page',
    'table.next': 'Next page', 'table.range': '{from}–{to} of {count}',

    'state.HELD': 'Held by {side}', 'state.CONTESTED': 'Contested between {sides}',
    'state.VACATED': 'Left by {former}; nobody is known to hold it', 'state.UNKNOWN': 'Not known who holds it',
    since: ' since {at}', 'information.NONE': 'nothing claimed', 'information.CLAIMED_ONLY': 'only claimed',
    'information.REPORTED': 'reported', 'information.LIKELY': 'likely', 'information.CONFIRMED': 'confirmed',
    'information.DISPUTED': 'disputed', 'information.STALE': 'stale', 'information.EXPIRED': 'expired',
    'information.long.NONE': 'Nothing has been claimed about it by then.',
    'information.long.CLAIMED_ONLY': 'There are claims, too light to conclude anything from.',
    'information.long.REPORTED': 'Reported, on thin grounds.',
    'information.long.LIKELY': 'Likely: said with enough weight by voices that do not serve themselves.',
    'information.long.CONFIRMED': 'Confirmed: said with much weight and independently.',
    'information.long.DISPUTED': 'Disputed: about as much speaks against it.',
    'information.long.STALE': 'Stale: last supported {at}, and nothing since.',
    'information.long.EXPIRED': 'What was known, last supported {at}, is too old to go by.',
    inherited: 'Taken over from {area}: nothing is known of the place itself.', formerly: 'Held before by {side}.',
    ring: 'Encircled by {side} since {at}.', above: 'Yet {area}, in which it lies, is held by {side}.',
    lastKnown: 'Last known: {state}.', 'confidence.NONE': 'none', 'confidence.LOW': 'low',
    'confidence.MEDIUM': 'medium', 'confidence.HIGH': 'high', 'fact.since': 'Since',
    'fact.lastSupported': 'Last supported', 'fact.confidence': 'Confidence', 'fact.relievedAt': 'Ring ended',
    'effect.HOLD': 'held by {side}', 'effect.LEAVE': 'left by {side}', 'effect.CONTEST': 'contested by {side}',
    'effect.ENCIRCLE': 'encircled by {side}', 'effect.RELIEVE': 'ring of {side} broken',
    pending: 'Claimed, and not concluded', pendingItem: '{effect}: net weight {net}, {at}',
    partyOnly: '(said only by those who gain by it)', share: 'Copy a link to this', 'share.done': 'Copied.',

    'kind.COUNTRY': 'country', 'kind.GOVERNORATE': 'governorate', 'kind.DISTRICT': 'district',
    'kind.SUBDISTRICT': 'subdistrict', 'kind.TOWN': 'town', 'kind.VILLAGE': 'village',
    'kind.NEIGHBOURHOOD': 'neighbourhood', 'kind.SITE': 'site', 'kind.REGION': 'region',

    strips: 'Through time', 'strips.valid': 'As it was, by what is known',
    'strips.known': 'As known of the moment shown, claim by claim',
    'strips.none': 'Nothing is known of the place itself.', 'strips.list': 'Steps: {count}',
    'strips.entry': 'from entry {entry}',

    why: 'Why', 'why.none': 'No claim has been weighed.', 'why.more': 'Earlier steps are left out here.',
    'fragile.one': 'All of it hangs on one claim:', 'fragile.some': 'It hangs on each of these claims:',
    judged: 'Weight for {pro}, against {con}, net {net}.', 'judged.contrary': ' A rival weighs {net}.',
    weighed: 'Weight for {pro}, against {against}.', 'weighed.disputed': 'weighed again: disputed',
    'weighed.stands': 'weighed again: it stands', denies: 'denies it', echoes: 'Repeats: {count}',
    'finding.APPLIED': 'concluded', 'finding.GAVE_WAY': 'gave way to a rival of at least its weight',
    'finding.NOT_AFFIRMED': 'only denied', 'finding.TOO_LIGHT': 'too light',
    'finding.NOT_INDEPENDENT': 'said only by those who gain by it', 'finding.CONTRADICTED': 'outweighed by a rival',
    'outcome.HOLD_REAFFIRMED': 'It was held already: reaffirmed.', 'outcome.HOLD_ENTERED': 'So it became held.',
    'outcome.LEAVE_ENTERED': 'So it became vacated.', 'outcome.LEAVE_REAFFIRMED': 'It was vacated already: reaffirmed.',
    'outcome.CONTENDER_LEFT': 'One contender fewer.',
    'outcome.CONTEST_REAFFIRMED': 'It was contested already: reaffirmed.',
    'outcome.CONTEST_ENTERED': 'So it became contested.', 'outcome.RING_SUPPORTED': 'The ring stands.',
    'outcome.RING_ENDED': 'The ring ended.', 'outcome.NO_ROW': 'It changed nothing.',
    'outcome.PENDING': 'Kept as pending.', 'outcome.KEPT_ALIVE': 'News enough to keep what is known alive.',
    'outcome.UNHEEDED': 'It changed nothing.', 'hearing.COUNTED': 'counted',
    'hearing.OUTWEIGHED': 'the same voice said it with more weight:', 'hearing.TAKEN_BACK': 'taken back by',
    'hearing.SPENT': 'said of a time before a later change', 'hearing.ECHO': 'only repeats',
    'hearing.WEIGHTLESS': 'has no weight', 'sum.grade': '{value} (source of grade {grade})',
    'sum.basis': '{value} (what it rests on)', 'sum.unnamed': '{value} (speaker unnamed)',
    'sum.factor': '{what} × {by} → {weight}', 'factor.STANCE': '{of}', 'factor.TYPE': '{of}', 'factor.PLACE': '{of}',
    'factor.TIME': '{of}', 'factor.CREDIBILITY': 'credibility {of}', 'stance.NEUTRAL': 'neutral',
    'stance.SELF_SERVING': 'self-serving', 'stance.AGAINST_INTEREST': 'against its own interest',
    'place.EXACT': 'the exact place', 'place.NEAR': 'only near the place', 'place.REGION': 'only the region',
    'time.DAY': 'told to the day', 'time.WEEK': 'told to the week', 'time.LONGER': 'told vaguely',
    'type.TAKES_CONTROL': 'taking control', 'type.HOLDS': 'holding', 'type.GOVERNS': 'governing',
    'type.WITHDRAWS': 'withdrawing', 'type.LOSES_CONTROL': 'losing control',
    'type.REMOVES_CHECKPOINTS': 'removing checkpoints', 'type.CLASHES': 'clashing', 'type.ENCIRCLES': 'encircling',
    'type.RELIEVES': 'relieving',

    claims: 'Claims', 'claims.none': 'No claims.', 'claims.more': 'The last {count}.', retracted: 'retracted',
    recordedAt: 'recorded {at}', somebody: 'Somebody', echo: 'repeats another',
    'saidBy.origin': '{source}, after {origin}', andMore: '{areas} and {count} more', 'claim.from': ' from {other}',
    'claim.denied': 'Denied: {claim}', 'claim.TAKES_CONTROL': '{actor} took {areas}',
    'claim.HOLDS': '{actor} holds {areas}', 'claim.GOVERNS': '{actor} governs {areas}',
    'claim.WITHDRAWS': '{actor} withdrew from {areas}', 'claim.LOSES_CONTROL': '{actor} lost {areas}',
    'claim.REMOVES_CHECKPOINTS': '{actor} removed checkpoints in {areas}',
    'claim.CLASHES': '{actor} and {other} clashed in {areas}', 'claim.ENCIRCLES': '{actor} encircled {areas}',
    'claim.RELIEVES': 'The ring of {actor} round {areas} was broken', 'claim.PRESENCE': '{actor} is present in {areas}',
    'claim.ADVANCES': '{actor} advanced towards {areas}', 'claim.REINFORCES': '{actor} reinforced {areas}',
    'claim.ESTABLISHES_CHECKPOINT': '{actor} set up a checkpoint in {areas}',
    'claim.ESTABLISHES_BASE': '{actor} set up a base in {areas}',
    'claim.ABANDONS_MATERIEL': '{actor} abandoned materiel in {areas}', 'claim.SHELLS': '{actor} shelled {areas}',
    'claim.AIRSTRIKE': '{actor} struck {areas} from the air',
    'claim.ANNOUNCES': '{actor} made an announcement about {areas}', 'claim.PROTESTS': '{actor} protested in {areas}',
    'claim.SYMBOLIC_ACT': '{actor}: a symbolic act in {areas}',
    'claim.TRUCE': '{actor} and {other} agreed on a truce in {areas}', 'verdict.ACCEPTED': 'accepted in review',
    'verdict.REJECTED': 'rejected in review', 'verdict.UNVERIFIABLE': 'found unverifiable',

    overview: 'Control at a glance',
    'overview.lead':
        'A register of who claims what about control of areas, and of what follows from it. No claim is not a ' +
        'side: what nobody claims stays blank. Choose an area to see why it is shown so.',
    'overview.held': 'Areas held', 'overview.known': 'How it is known',
    'overview.empty': 'Nothing is known of this moment.', 'overview.last': 'Recorded last',
    'overview.method': 'How control follows from claims',

    method: 'How control follows from claims',
    'method.lead':
        'Nobody decides here who holds what. Sources claim; a published rule weighs the claims and concludes, ' +
        'or does not. Anybody who has the log of claims can work out every state again and must come to the ' +
        'same.',
    'method.claims': 'Claims',
    'method.claims.1':
        'A claim says who is said to have done what, where and when, and who says so. It is recorded as it ' +
        'was said, and never altered: it can be corrected, retracted or denied, and all of that stays on ' +
        'record.',
    'method.claims.2':
        'Repeating adds nothing: a repeat without evidence of its own shares the voice of what it repeats.',
    'method.weight': 'Weight',
    'method.weight.1':
        'Each claim has a weight: a number of points, a judgement and no probability. It begins with the ' +
        'grade of the source, from A (completely reliable) to E (unreliable); F cannot be judged.',
    'method.weight.2':
        'To that is added what the claim rests on: footage that shows the place gives 4, an eyewitness 2, ' +
        'hearsay takes 2; an unnamed speaker takes 2.',
    'method.weight.3':
        'Then it is multiplied by the speaker’s stance (less than half where the speaker’s own side gains by ' +
        'it, half as much again where it loses), by the kind of event, and by how exactly place and time are ' +
        'told.',
    'method.conclude': 'Concluding',
    'method.conclude.1':
        'What is said within two days is put together, each voice counting once. A change is concluded if its ' +
        'net weight reaches 8, at least half of that from voices that do not serve themselves, and if it ' +
        'outweighs what speaks against it.',
    'method.conclude.2': 'What is too light stays pending: it is shown as an outline or a hatching, never as a holder.',
    'method.conclude.3': 'That one side left does not mean that another came: such an area is vacated.',
    'method.age': 'Age',
    'method.age.1':
        'After 21 days without support a state is stale, after 60 it expires and is no longer shown as known.',
    'method.words': 'How well it is known', 'method.clocks': 'Two clocks',
    'method.clocks.1':
        '“As it was at” is time on the ground. “As known at” is how much of the log is taken into account: so ' +
        'you see what could be known then, and what was learnt later.',
    'method.numbers':
        'These are the numbers of the policy that stands unless another was adopted. The rule in full: ' +
        'docs/spec/fold.md in the source.',

    'page.claims': 'Claims', feed: 'Claims and revisions', 'feed.more': 'Older ones', 'feed.words': 'Words',
    'feed.type': 'Kind', 'feed.source': 'Source', 'feed.any': 'Any', 'feed.apply': 'Show',
    'feed.revised': 'What the last 50 entries changed', changed: '{before} → {after}', history: 'History',
    withheld: 'Its words are for analysts only.', attribution: 'Who says so', areas: 'Areas', between: '{from} – {to}',
    'recorded.by': '{at}, by {by}, as entry {position}', entry: 'entry {position}',
    redacted: 'Its words were removed by entry {position}.', 'claim.fact.occurred': 'Happened',
    'claim.fact.basis': 'Rests on', 'claim.fact.place': 'Place', 'claim.fact.mode': 'How',
    'claim.fact.credibility': 'Credibility', 'claim.fact.evidence': 'Evidence', 'claim.fact.recorded': 'Recorded',
    'claim.fact.review': 'Review', 'basis.GEOLOCATED_VISUAL': 'footage that shows the place',
    'basis.EYEWITNESS': 'an eyewitness', 'basis.OFFICIAL': 'an official statement', 'basis.SECOND_HAND': 'hearsay',
    'basis.UNSTATED': 'not said', 'mode.FORCE': 'by force', 'mode.NO_RESISTANCE': 'without resistance',
    'mode.HANDOVER': 'handed over', 'polarity.AFFIRMS': 'affirmed', 'polarity.DENIES': 'denied',
    'event.claim.recorded': 'Recorded', 'event.claim.corrected': 'Corrected', 'event.claim.retracted': 'Retracted',
    'event.claim.reviewed': 'Reviewed', 'event.entry.redacted': 'Words removed', 'field.none': '(none)',
    'field.type': 'Kind', 'field.areas': 'Areas', 'field.actor': 'Who', 'field.counterparty': 'Other side',
    'field.source': 'Source', 'field.origin': 'Origin', 'field.occurred': 'Happened', 'field.quote': 'Quote',
    'field.note': 'Note', 'field.basis': 'Rests on', 'field.placePrecision': 'Place', 'field.polarity': 'Polarity',
    'field.retractedBy': 'Retracted by', 'field.review': 'Review', 'field.evidence': 'Evidence',
    'field.echoOf': 'Repeats', 'field.mode': 'How', 'field.credibility': 'Credibility', 'type.PRESENCE': 'presence',
    'type.ADVANCES': 'advancing', 'type.REINFORCES': 'reinforcing',
    'type.ESTABLISHES_CHECKPOINT': 'setting up a checkpoint', 'type.ESTABLISHES_BASE': 'setting up a base',
    'type.ABANDONS_MATERIEL': 'abandoning materiel', 'type.SHELLS': 'shelling', 'type.AIRSTRIKE': 'air strike',
    'type.ANNOUNCES': 'announcement', 'type.PROTESTS': 'protest', 'type.SYMBOLIC_ACT': 'symbolic act',
    'type.TRUCE': 'truce',

    'lens.threshold': 'Concluded from net', 'page.compare': 'Compare', 'page.lens': 'Lens',
    compare: 'Compare two moments', 'compare.by': 'Clock', 'compare.from': 'From', 'compare.to': 'To',
    'compare.apply': 'Compare',
    'compare.validLead': 'What changed on the ground from {from} to {to}, as known from {known} entries.',
    'compare.knownLead': 'What came to be known from entry {from} to entry {to}, of {at}.',
    'compare.count': 'Areas that read otherwise: {count}', 'compare.none': 'Nothing changed.', because: 'Because of',
    lens: 'Look through a lens',
    'lens.lead':
        'What would be read under other numbers, without some sources, or if somebody had said something ' +
        'more? Nothing of it is stored. Turned numbers begin with the built-in policy; otherwise the adopted ' +
        'one holds.',
    'lens.policy': 'Another policy', 'lens.apply': 'Look', 'lens.clear': 'Take it away',
    'lens.high': 'Confirmed from net', 'lens.windowHours': 'Hours put together',
    'lens.staleAfterDays': 'Stale after days', 'lens.expireAfterDays': 'Expired after days',
    'lens.without': 'Without these sources', 'lens.reviewed': 'Only claims accepted in review',
    'lens.suppose': 'Suppose somebody said', 'lens.source': 'Source', 'lens.actor': 'Who', 'lens.type': 'What',
    'lens.area': 'Area (id)', 'lens.nothing': 'nothing', 'lens.shown': 'The map is seen through a lens.',
    'lens.others': 'What reads otherwise', 'lens.none': 'Nothing reads otherwise.',

    proof: 'Prove it', 'proof.holds': 'Proved:', 'proof.fails': 'Fails:', 'proof.open': 'Not proved:',
    'proof.unreadable': 'What was sent cannot be read as a proof.',
    'proof.facts': 'this was recorded {at}, as hashed in the entry’s header: {claim}.',
    'proof.included': 'the entry stands in the log of {size} entries whose root the checkpoint names.',
    'proof.signed': 'the checkpoint is signed by your key of {origin}.',
    'proof.noKey': 'who signed the checkpoint. Enter the log’s key, had from elsewhere than from here.',
    'proof.words': 'quote, note and other words; ./sijil verify checks those, too.',
    'proof.truth': 'that the claim is true: only that it was made, and has not been altered.',
    'proof.key': 'Verifier key of the log', 'proof.check': 'Check',
    token: 'Token', 'token.needed': 'Reading here needs a valid token.', 'token.use': 'Use it',
    'token.refused': 'This token is not valid here.', 'token.forbidden': 'Your token’s role may not do this.',
    'token.forget': 'Forget it', 'token.role': 'Your token: {role}.', 'token.roleless': 'Your token names no role.',
    'token.lead.contributor': 'Recording needs a contributor’s token. It stays in this tab.',
    'token.lead.analyst': 'Reviewing needs an analyst’s token. It stays in this tab.',
    'token.lacks.contributor': 'With it you may read, but record nothing: that takes a contributor’s.',
    'token.lacks.analyst': 'With it you may see the queue, but not judge: that takes an analyst’s.',
    'role.reader': 'reader', 'role.contributor': 'contributor', 'role.analyst': 'analyst', 'role.steward': 'steward',

    'page.record': 'Record', record: 'Record a claim',
    'record.lead':
        'What somebody says happened, as he says it. It is checked first and recorded for good: it can be corrected ' +
        'or retracted, never taken out.',
    'record.what': 'What', 'record.where': 'Where and when', 'record.who': 'Who says so', 'record.words': 'In words',
    'record.area': 'Add an area', 'record.without': 'Without {area}', 'record.itself': 'speaks for itself',
    'record.check': 'Check it', 'record.checked': 'Nothing speaks against it', 'record.send': 'Record it',
    'record.duplicates': 'Recorded already, and may say the same: {count}', 'record.repeats': 'Mine repeats this one',
    'likeness.SAME_EVIDENCE': 'the same evidence', 'likeness.SAME_AREAS_AND_TYPE': 'same kind, same areas, about then',
    'field.occurred/earliest': 'Not before', 'field.occurred/latest': 'Not after', 'field.quote/lang': 'Its language',
    receipt: 'Recorded', 'receipt.replayed': 'Recorded before', 'receipt.position': 'Place in the log',
    'receipt.recordedAt': 'At', 'receipt.log': 'Log', 'receipt.leafHash': 'Leaf hash', 'receipt.claim': 'Claim',
    'receipt.keep': 'Keep this receipt: with it anybody can check that the entry stands.',

    'page.review': 'Review', review: 'Claims to be reviewed',
    'review.lead':
        'Recorded and judged by nobody yet, the last first. A verdict is recorded with its reason; the last stands.',
    'review.none': 'None is waiting.', 'review.of': 'Review: {claim}', 'review.reason': 'Reason',
    'review.ACCEPTED': 'Accept', 'review.REJECTED': 'Reject', 'review.UNVERIFIABLE': 'Unverifiable',

    'views.coverage': 'Coverage', 'coverage.legend': 'Days since anything was last said of it',
    'coverage.days': 'last word {days} days ago', 'coverage.today': 'last word within a day',
    'coverage.never': 'never a word',
    'coverage.span': '{from}–{to} days', 'coverage.over': 'more than {days} days',
    'coverage.stale': 'what was known of it is stale', 'coverage.caption': 'How long nothing was said, by area',
    'table.silence': 'Silence', 'table.said': 'Last word of', 'table.claim': 'Claim',

    live: 'Live', 'live.pause': 'Pause', 'live.resume': 'Go on', 'live.connecting': 'Connecting…',
    'live.on': 'What is recorded or revised from now on shows here at once.',
    'live.paused': 'Paused. Nothing is missed: it goes on where it stopped.',
    'live.lost': 'The connection is lost. It is tried again, and goes on where it stopped.',
    'live.time': 'Because of time alone.', 'live.show': 'Show on the map: {count} more entries',
    'feed.recorded': 'Recorded so far',
};
