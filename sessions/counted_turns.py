"""What participants did, counted: nobody reads in the history who it was."""

from sessions.wording import Wording


def say_counted(kind: str, n: int, _: Wording) -> str:
    """What several participants did, without saying who."""
    match kind:
        case 'ParticipantJoined':
            return _.plural('{n} person joined', '{n} people joined', n)
        case 'ParticipantIntroduced':
            return _.plural('Details changed once', 'Details changed {n} times', n)
        case 'ContributionSubmitted':
            return _.plural('{n} card submitted', '{n} cards submitted', n)
        case 'ContributionEdited':
            return _.plural('Cards edited once', 'Cards edited {n} times', n)
        case 'ContributionWithdrawn':
            return _.plural('{n} card withdrawn', '{n} cards withdrawn', n)
        case 'PointsPlaced':
            return _.plural('Points placed or changed once', 'Points placed or changed {n} times', n)
        case 'ProjectRated':
            return _.plural('Projects rated once', 'Projects rated {n} times', n)
        case 'ContributionSupported':
            return _.plural('{n} agreement with a card', '{n} agreements with cards', n)
        case 'SupportWithdrawn':
            return _.plural('{n} agreement taken back', '{n} agreements taken back', n)
        case 'GroupProposed':
            return _.plural('{n} group proposed', '{n} groups proposed', n)
        case 'GroupProposalWithdrawn':
            return _.plural('{n} proposed group taken back', '{n} proposed groups taken back', n)
        case 'ConsentGiven':
            return _.plural('Consent answered once', 'Consent answered {n} times', n)
        case 'ServiceRated':
            return _.plural('What goals serve rated once', 'What goals serve rated {n} times', n)
        case 'CarriedMarked':
            return _.plural('Things of last time marked once', 'Things of last time marked {n} times', n)
    return _.plural('{n} other turn of participants', '{n} other turns of participants', n)
