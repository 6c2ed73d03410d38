from workshop_app.demo.town import Aim, Idea, Theme, Town, Townsperson

ADMINISTRATION = Theme(
    clusters={
        'Anträge ohne Weg ins Rathaus': (
            'Für den neuen Personalausweis musste ich dreimal ins Rathaus. Dreimal!',
            'Formulare gibt es als PDF zum Ausdrucken. Ich habe keinen Drucker.',
            'Kita-Anmeldung läuft auf Papier, und jede Kita will ein anderes Blatt.',
        ),
        'Wer ist zuständig?': (
            'Am Telefon werde ich weiterverbunden, bis die Mittagspause anfängt.',
            'Auf der Webseite finde ich alles, nur nicht das, was ich suche.',
            'Niemand sagt mir, wie weit mein Bauantrag ist.',
        ),
        'Arbeiten im Amt': (
            'Akten fahren im Rollwagen von Etage zu Etage.',
            'Drei Fachverfahren, dreimal dieselbe Adresse eintippen.',
            'Wenn Frau Kühn im Urlaub ist, weiß keiner, wie die Statistik geht.',
        ),
    },
    free=('Die Ratssitzung würde ich gern von zu Hause verfolgen.',),
    aims=(
        Aim(
            wording='Bis 2028 lassen sich die zwanzig häufigsten Anträge ganz von zu Hause erledigen; '
            'drei von vier kommen dann online.',
            rests_on=('Anträge ohne Weg ins Rathaus',),
            serves=(2, 1, 3),
            ideas=(
                Idea(
                    text='Ein Serviceportal mit den zwanzig Anträgen, ausprobiert mit Leuten aus der Warteschlange',
                    impact=5,
                    effort=4,
                ),
                Idea(text='„Rathaus im Bus“: Donnerstags hilft jemand im Dorf beim Online-Antrag', impact=4, effort=2),
            ),
        ),
        Aim(
            wording='Bis 2027 sieht jede und jeder online, wie weit ein Antrag ist und wer ihn bearbeitet.',
            rests_on=('Wer ist zuständig?', 'Arbeiten im Amt'),
            serves=(1, 1, 3),
            ideas=(
                Idea(text='Antragsnummer wie beim Paket: eingeben und sehen, wo er liegt', impact=4, effort=3),
                Idea(text='Eine Telefonnummer für alles, mit Rückruf am selben Tag', impact=3, effort=2),
            ),
        ),
    ),
)
EDUCATION = Theme(
    clusters={
        'Technik, die läuft': (
            'Das WLAN in der Grundschule reicht bis zur Garderobe.',
            '30 Tablets, aber nur 12 Ladekabel.',
            'Wenn der Beamer streikt, wartet die Klasse. Und der Techniker kommt nur dienstags.',
        ),
        'Lernen in jedem Alter': (
            'Meine Mutter (79) würde gern, traut sich aber nicht ans Smartphone.',
            'PC-Kurs der Volkshochschule: 14 Plätze, 60 auf der Warteliste.',
            'Die Bücherei macht um 16 Uhr zu. Da arbeite ich noch.',
        ),
        'Eltern und Schule': (
            'Elternbriefe kommen zerknüllt aus dem Ranzen, oder gar nicht.',
            'Jede Klasse nutzt eine andere App. Bei drei Kindern sind das drei.',
            'Krankmelden nur telefonisch zwischen 7:15 und 7:30, und immer besetzt.',
        ),
    },
    free=('Die Musikschule in Obertann ist zu, die Kinder fahren jetzt 40 Minuten.',),
    aims=(
        Aim(
            wording='Bis 2027 hat jedes Klassenzimmer stabiles WLAN, und eine Störung ist am nächsten Tag behoben.',
            rests_on=('Technik, die läuft', 'Eltern und Schule'),
            serves=(1, 2, 1),
            ideas=(Idea(text='Ein IT-Hausmeister für alle fünf Schulen', impact=5, effort=3),),
        ),
        Aim(
            wording='Bis 2028 gibt es in jedem Ortsteil einen Ort, an dem man Digitales lernt und fragen kann, '
            'wenn es klemmt.',
            rests_on=('Lernen in jedem Alter',),
            serves=(3, 3, 0),
            ideas=(
                Idea(text='Digital-Café: Schülerinnen erklären, die Älteren backen den Kuchen', impact=4, effort=1),
            ),
        ),
    ),
)
HEALTH = Theme(
    clusters={
        'Ärztin in der Nähe': (
            'Der letzte Hausarzt in Niederholz hört im Sommer auf.',
            'Facharzttermin: sieben Monate warten, 60 Kilometer fahren.',
            'Für ein Rezept bin ich mit dem Bus einen halben Tag unterwegs.',
        ),
        'Pflege zu Hause': (
            'Ich pflege meinen Mann und weiß nicht, wer mir hilft.',
            'Der Pflegedienst schreibt auf Papier, der Arzt liest es Tage später.',
            'Hausnotruf geht in Obertann nicht: kein Empfang.',
        ),
        'Nicht allein sein': (
            'Der Seniorentreff ist nach Corona nie richtig zurückgekommen.',
            'Manche Nachbarn sieht man wochenlang nicht, und keiner merkt es.',
            'Angebote stehen im Gemeindeblatt. Das liest unter 50 niemand.',
        ),
    },
    free=('Ob der Badesee sauber ist, erfährt man erst hinterher.',),
    aims=(
        Aim(
            wording='Bis 2029 kommt jeder Ortsteil binnen einer Woche zu einer Ärztin, vor Ort oder am Bildschirm.',
            rests_on=('Ärztin in der Nähe',),
            serves=(3, 2, 1),
            ideas=(
                Idea(
                    text='Videosprechstunde im Dorfgemeinschaftshaus, mit einer Pflegekraft daneben', impact=5, effort=4
                ),
            ),
        ),
        Aim(
            wording='Bis 2027 findet, wer pflegt oder allein ist, an einer einzigen Stelle alle Hilfen.',
            rests_on=('Pflege zu Hause', 'Nicht allein sein'),
            serves=(1, 3, 1),
            ideas=(Idea(text='Pflegelotsin: eine Person, eine Nummer, auch abends', impact=4, effort=2),),
        ),
    ),
)
MOBILITY = Theme(
    clusters={
        'Bus und Rufbus': (
            'Der letzte Bus fährt um 18:40 Uhr. Danach ist Obertann eine Insel.',
            'Den Rufbus muss man am Vortag bestellen. Wer weiß das am Vortag?',
            'Die Anzeige an der Haltestelle zeigt seit März denselben Bus.',
        ),
        'Zu Fuß und mit dem Rad': (
            'Der Radweg nach Niederholz endet im Acker.',
            'Mit dem Rollator komme ich über das Pflaster am Markt nicht.',
            'Zwölf Fahrradbügel am Bahnhof für vierzig Räder.',
        ),
        'Parken und teilen': (
            'Samstags kreisen alle um den Markt und suchen einen Platz.',
            'Vier Nachbarn, vier Autos, alle fahren um sieben in dieselbe Stadt.',
            'Die zwei Ladesäulen sind immer belegt oder kaputt.',
        ),
    },
    free=('Von Baustellen erfahre ich, wenn ich davor stehe.',),
    aims=(
        Aim(
            wording='Bis 2028 kommt man aus jedem Ortsteil bis 22 Uhr nach Hause, mit höchstens 30 Minuten Vorlauf.',
            rests_on=('Bus und Rufbus', 'Parken und teilen'),
            serves=(3, 2, 0),
            ideas=(
                Idea(text='Rufbus per App oder Anruf, eine halbe Stunde vorher', impact=5, effort=3),
                Idea(text='Mitfahrbank mit Anzeige an jedem Ortsausgang', impact=2, effort=1),
            ),
        ),
        Aim(
            wording='Bis 2030 ist jeder vierte Weg in der Stadt einer zu Fuß oder mit dem Rad.',
            rests_on=('Zu Fuß und mit dem Rad',),
            serves=(2, 1, 0),
            ideas=(
                Idea(text='Radweg nach Niederholz zu Ende bauen, Schlaglöcher per Foto melden', impact=4, effort=5),
            ),
        ),
    ),
)
AHORNFURT = Town(
    title='Digitalstrategie Ahornfurt 2030',
    departments=('Rathaus', 'Stadtrat', 'Schulen und Kitas', 'Gesundheit und Pflege', 'Stadtwerke', 'Bürgerschaft'),
    people=(
        Townsperson(name='Karin Vogt', department='Rathaus', role='Bürgermeisterin'),
        Townsperson(name='Jonas Lehmann', department='Rathaus', role='Bauamt'),
        Townsperson(name='Birgit Kühn', department='Rathaus', role='Meldewesen'),
        Townsperson(name='Peter Hollmann', department='Stadtrat'),
        Townsperson(name='Aylin Demir', department='Schulen und Kitas', role='Leiterin der Grundschule'),
        Townsperson(name='Mara Nowak', department='Schulen und Kitas', role='Schülervertretung'),
        Townsperson(name='Dr. Henrik Paulsen', department='Gesundheit und Pflege', role='Hausarzt'),
        Townsperson(name='Lena Brückner', department='Gesundheit und Pflege', role='Pflegedienst'),
        Townsperson(name='Tobias Kern', department='Stadtwerke', role='Netze'),
        Townsperson(name='Gerda Simonis', department='Bürgerschaft', role='Seniorenbeirat'),
        Townsperson(name='Fatima El Amrani', department='Bürgerschaft', role='Elternbeirat'),
        Townsperson(name=None, department='Bürgerschaft'),
    ),
    hopes=(
        'Dass man auch vom Dorf aus alles erledigen kann',
        'Niemand soll abgehängt werden, auch meine Oma nicht',
        'Zeit sparen: uns im Amt und den Leuten davor',
        'Stadt und Dörfer rücken näher zusammen',
        'Junge Familien sollen gern hierbleiben',
        'Weniger Zettel, mehr Gespräche',
    ),
    core_goals=(
        'Stadt und Dörfer wachsen zusammen.',
        'Alle Generationen kommen mit.',
        'Die Verwaltung schenkt den Menschen Zeit.',
    ),
    themes=(ADMINISTRATION, EDUCATION, HEALTH, MOBILITY),
    letter='Von der Kirche zum Friedhof kommt man nur noch mit dem Auto.',
    letter_from='Herr Wessel (88)',
    typo=('Zwölf Farradbügel am Banhof für vierzig Räder.', 'Zwölf Fahrradbügel am Bahnhof für vierzig Räder.'),
    slip='Kann mich jemand hören?',
    featured='Meine Mutter (79) würde gern, traut sich aber nicht ans Smartphone.',
    concern='Wer hilft denen, die keinen Computer haben?',
    objection='Ohne eine Stelle mehr im Bauamt ist das nicht zu schaffen.',
    next_step='Drei Angebote einholen',
    owner='Birgit Kühn',
)
