from workshop_app.demo.town import Aim, Idea, Theme, Town, Townsperson

ADMINISTRATION = Theme(
    clusters={
        'Applying without a trip to the town hall': (
            'I had to go to the town hall three times for one passport. Three times!',
            'The forms are PDFs to print out. I do not own a printer.',
            'Nursery places are still on paper, and every nursery wants a different sheet.',
        ),
        'Who deals with this?': (
            'On the phone they put me through and through until it is lunchtime.',
            'Everything is on the website, except what I am looking for.',
            'Nobody tells me how far along my building permit is.',
        ),
        'Work inside the office': (
            'Files travel from floor to floor on a trolley.',
            'Three systems, and I type the same address three times.',
            'When Barbara is on leave, nobody knows how the statistics are done.',
        ),
    },
    free=('I would like to follow council meetings from home.',),
    aims=(
        Aim(
            wording='By 2028 the twenty most frequent applications can be made entirely from home, '
            'and three in four arrive online.',
            rests_on=('Applying without a trip to the town hall',),
            serves=(2, 1, 3),
            ideas=(
                Idea(
                    text='One service portal with those twenty forms, tried out with people from the queue',
                    impact=5,
                    effort=4,
                ),
                Idea(
                    text='“Town hall on a bus”: every Thursday somebody helps with forms in a village',
                    impact=4,
                    effort=2,
                ),
            ),
        ),
        Aim(
            wording='By 2027 everybody can see online how far an application is and who is working on it.',
            rests_on=('Who deals with this?', 'Work inside the office'),
            serves=(1, 1, 3),
            ideas=(
                Idea(text='A tracking number like a parcel’s: type it in, see where it is', impact=4, effort=3),
                Idea(text='One phone number for everything, and a call back the same day', impact=3, effort=2),
            ),
        ),
    ),
)
EDUCATION = Theme(
    clusters={
        'Equipment that works': (
            'The primary school’s Wi-Fi reaches as far as the coat hooks.',
            '30 tablets, but only 12 chargers.',
            'When the projector sulks, the class waits. The technician comes on Tuesdays.',
        ),
        'Learning at any age': (
            'My mother (79) would like to, but she does not dare touch a smartphone.',
            'Computer course for beginners: 14 seats, 60 people waiting.',
            'The library closes at four. I am still at work then.',
        ),
        'Parents and schools': (
            'Letters to parents come out of the satchel crumpled, or not at all.',
            'Every class uses a different app. With three children that makes three.',
            'Calling in sick: by phone only, 7:15 to 7:30, always engaged.',
        ),
    },
    free=('The music school in Upper Fern has closed, so the children travel 40 minutes now.',),
    aims=(
        Aim(
            wording='By 2027 every classroom has reliable Wi-Fi, and what breaks is mended the next day.',
            rests_on=('Equipment that works', 'Parents and schools'),
            serves=(1, 2, 1),
            ideas=(Idea(text='One IT caretaker for all five schools', impact=5, effort=3),),
        ),
        Aim(
            wording='By 2028 every village has a place to learn digital things and to ask when something is stuck.',
            rests_on=('Learning at any age',),
            serves=(3, 3, 0),
            ideas=(Idea(text='Digital café: pupils explain, the elders bake the cake', impact=4, effort=1),),
        ),
    ),
)
HEALTH = Theme(
    clusters={
        'A doctor nearby': (
            'The last family doctor in Nether Wood stops this summer.',
            'Seeing a specialist: seven months of waiting, forty miles of driving.',
            'One prescription costs me half a day on the bus.',
        ),
        'Care at home': (
            'I look after my husband and do not know who could help me.',
            'The carers write on paper, the doctor reads it days later.',
            'The emergency pendant does not work in Upper Fern: no signal.',
        ),
        'Not being alone': (
            'The seniors’ lunch never really came back after Covid.',
            'Some neighbours are not seen for weeks, and nobody notices.',
            'What is on is printed in the gazette. Nobody under 50 reads it.',
        ),
    },
    free=('Whether the lake is clean enough for a swim, you learn afterwards.',),
    aims=(
        Aim(
            wording='By 2029 every village sees a doctor within a week, in person or on a screen.',
            rests_on=('A doctor nearby',),
            serves=(3, 2, 1),
            ideas=(Idea(text='Video surgery in the village hall, with a nurse beside you', impact=5, effort=4),),
        ),
        Aim(
            wording='By 2027 whoever cares for somebody, or is alone, finds all help in one place.',
            rests_on=('Care at home', 'Not being alone'),
            serves=(1, 3, 1),
            ideas=(Idea(text='A care guide: one person, one number, evenings too', impact=4, effort=2),),
        ),
    ),
)
MOBILITY = Theme(
    clusters={
        'Bus and dial-a-ride': (
            'The last bus leaves at 18:40. After that Upper Fern is an island.',
            'Dial-a-ride must be booked the day before. Who knows the day before?',
            'The display at the stop has shown the same bus since March.',
        ),
        'On foot and by bike': (
            'The cycle path to Nether Wood ends in a field.',
            'My walking frame cannot cope with the cobbles in the market place.',
            'Twelve bike stands at the station for forty bikes.',
        ),
        'Parking and sharing': (
            'On Saturdays everybody circles the market looking for a space.',
            'Four neighbours, four cars, all off to the same city at seven.',
            'The two charging points are always taken or broken.',
        ),
    },
    free=('I hear of roadworks when I am standing in front of them.',),
    aims=(
        Aim(
            wording='By 2028 you get home to every village until 10 pm, booked half an hour ahead at most.',
            rests_on=('Bus and dial-a-ride', 'Parking and sharing'),
            serves=(3, 2, 0),
            ideas=(
                Idea(text='Dial-a-ride by app or by phone, half an hour before', impact=5, effort=3),
                Idea(text='A lift-share bench with a display where each village ends', impact=2, effort=1),
            ),
        ),
        Aim(
            wording='By 2030 every fourth trip in town is made on foot or by bike.',
            rests_on=('On foot and by bike',),
            serves=(2, 1, 0),
            ideas=(Idea(text='Finish the path to Nether Wood, and report potholes by photo', impact=4, effort=5),),
        ),
    ),
)
MAPLEFORD = Town(
    title='Mapleford Digital Strategy 2030',
    departments=('Town hall', 'Council', 'Schools', 'Health and care', 'Utilities', 'Residents'),
    people=(
        Townsperson(name='Karen Voss', department='Town hall', role='Mayor'),
        Townsperson(name='Jonah Lee', department='Town hall', role='Planning'),
        Townsperson(name='Barbara Keene', department='Town hall', role='Registry'),
        Townsperson(name='Peter Holloway', department='Council'),
        Townsperson(name='Aylin Demir', department='Schools', role='Head of the primary school'),
        Townsperson(name='Mara Novak', department='Schools', role='Pupils’ council'),
        Townsperson(name='Dr Henry Paulson', department='Health and care', role='Family doctor'),
        Townsperson(name='Lena Brooks', department='Health and care', role='Home care'),
        Townsperson(name='Toby Kerr', department='Utilities', role='Networks'),
        Townsperson(name='Gertie Simmons', department='Residents', role='Seniors’ council'),
        Townsperson(name='Fatima El Amrani', department='Residents', role='Parents’ council'),
        Townsperson(name=None, department='Residents'),
    ),
    hopes=(
        'Getting everything done from the village, too',
        'Nobody is left behind, not even my gran',
        'Saving time: for us in the office and for people in the queue',
        'Town and villages move closer together',
        'Young families should like staying here',
        'Less paper, more talking',
    ),
    core_goals=(
        'Town and villages grow together.',
        'All generations come along.',
        'The town hall gives people time.',
    ),
    themes=(ADMINISTRATION, EDUCATION, HEALTH, MOBILITY),
    letter='From the church to the cemetery you only get by car these days.',
    letter_from='Mr Wessel (88)',
    typo=('Twelve bike stends at the staton for forty bikes.', 'Twelve bike stands at the station for forty bikes.'),
    slip='Can anybody hear me?',
    featured='My mother (79) would like to, but she does not dare touch a smartphone.',
    concern='Who helps those without a computer?',
    objection='Planning cannot do this without one more person.',
    next_step='Get three offers',
    owner='Barbara Keene',
)
