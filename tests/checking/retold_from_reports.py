"""What six published reports say in figures, retold as an officer would: true, and with one figure changed."""

BUCKINGHAMSHIRE = "80442_buckinghamshire_2018-01-29.pdf"
TOWER_HAMLETS = "80516_tower-hamlets_2017-04-07.pdf"
STOKE = "80564_stoke-on-trent_2015-08-10.pdf"
PLYMOUTH = "80538_plymouth_2024-03-15.pdf"
KNOWSLEY = "80479_knowsley_2025-01-20.pdf"
HALTON = "80471_halton_2024-07-12.pdf"

RETOLD: tuple[tuple[str, str, str, str], ...] = (
    # report, the sentence, the figure as it is true, the figure as it is wrong
    (
        BUCKINGHAMSHIRE,
        "The re-referral rate, at {}, is above both the national and the comparator average.",
        "33%",
        "23%",
    ),
    (
        BUCKINGHAMSHIRE,
        "Inspectors saw that {} young people were staying put with former foster carers after turning 18.",
        "29",
        "39",
    ),
    (
        BUCKINGHAMSHIRE,
        "The Aftercare team has {} care leavers on its books, 32 of whom arrived in the country alone.",
        "194",
        "149",
    ),
    (
        BUCKINGHAMSHIRE,
        "In June 2017 the council audited supervision on 91 files and found that {} were not yet good.",
        "57%",
        "75%",
    ),
    (BUCKINGHAMSHIRE, "Personal advisers have regular contact with all but {} of the care leavers.", "three", "eight"),
    (BUCKINGHAMSHIRE, "There are {} care leavers in higher education, whom the Aftercare team supports.", "13", "31"),
    (
        BUCKINGHAMSHIRE,
        "Turnover of social workers has come down and was {} at the end of September 2017.",
        "14.2%",
        "41.2%",
    ),
    (
        BUCKINGHAMSHIRE,
        "The principal social worker, who was appointed in {}, is working on the quality of recording.",
        "August 2017",
        "April 2017",
    ),
    (
        BUCKINGHAMSHIRE,
        "At the end of October 2017 there were 471 looked after children, up from {} in March.",
        "455",
        "545",
    ),
    (
        BUCKINGHAMSHIRE,
        "Domestic abuse is recorded as a factor for {} of the children on a child protection plan.",
        "62%",
        "26%",
    ),
    (TOWER_HAMLETS, "Turnover in the assessment and intervention team went up from 10% to {} in a year.", "30%", "20%"),
    (
        TOWER_HAMLETS,
        "Inspectors found more than {} cases where the needs of children were not recognised or assessed.",
        "25",
        "45",
    ),
    (TOWER_HAMLETS, "Most decisions on contacts and referrals are now taken inside {}.", "24 hours", "48 hours"),
    (
        TOWER_HAMLETS,
        "The panel for private fostering arrangements had gone {} without a meeting.",
        "12 months",
        "six months",
    ),
    (
        TOWER_HAMLETS,
        "The authority monitors {} children who are educated at home by their parents' choice.",
        "170",
        "107",
    ),
    (TOWER_HAMLETS, "The report says that care proceedings take {} weeks, close to the average of 28.", "29", "39"),
    (
        TOWER_HAMLETS,
        "Only {} of initial health assessments were done in time between April 2016 and January 2017.",
        "4.2%",
        "42%",
    ),
    (TOWER_HAMLETS, "The service keeps in touch with {} of its care leavers (200 of 204).", "98%", "89%"),
    (
        TOWER_HAMLETS,
        "{} young people stay with their foster carers after the age of 18 under staying put arrangements.",
        "Twenty-seven",
        "Thirty-seven",
    ),
    (TOWER_HAMLETS, "Fixed-term exclusions fell to {} in 2015/16 from 12.2% two years before.", "8%", "18%"),
    (
        TOWER_HAMLETS,
        "Nearly all of the looked after children ({}) carry on into education or training after 16.",
        "92%",
        "72%",
    ),
    (
        TOWER_HAMLETS,
        "The improvement and inspection board was set up in {} and has had little impact.",
        "September 2016",
        "September 2015",
    ),
    (STOKE, "Of the 261 children with a child protection plan, {} were in the category of neglect.", "131", "113"),
    (STOKE, "Early help cases stay open for {} days on average.", "120", "210"),
    (STOKE, "The authority has {} children registered as electively home educated.", "151", "115"),
    (STOKE, "Missing episodes numbered 446 in the year, relating to {} young people.", "127", "172"),
    (STOKE, "At the time of the inspection {} children were placed at home on a care order.", "68", "86"),
    (STOKE, "It takes {} days on average from becoming looked after to being placed for adoption.", "536", "563"),
    (STOKE, "The adoption support service reaches {} children and adopters.", "108", "180"),
    (
        STOKE,
        "In the year before the inspection 41 adoption orders were granted and {} adoptive families approved.",
        "27",
        "47",
    ),
    (STOKE, "{} per cent of children in care go to a school that is good or better.", "68", "86"),
    (STOKE, "No looked after child has been permanently excluded for {}.", "six years", "nine years"),
    (STOKE, "Some {} young people are being monitored by the panel.", "39", "93"),
    (
        PLYMOUTH,
        "Initial conferences are late for about {} of children, although timeliness has improved greatly.",
        "10%",
        "30%",
    ),
    (PLYMOUTH, "Only {} of the children have had their check-up on time.", "half", "a quarter"),
    (PLYMOUTH, "The Merrivale development is home to {} young people, with staff there overnight.", "12", "21"),
    (PLYMOUTH, "A strategy meeting takes place where a child has been missing for over {}.", "24 hours", "72 hours"),
    (
        PLYMOUTH,
        "Inspectors noted that since {}, when the current director was appointed, leadership has been more consistent.",
        "August 2023",
        "August 2022",
    ),
    (PLYMOUTH, "Personal advisers are allocated when children are {}.", "16", "18"),
    (KNOWSLEY, "The present director came into post in {}.", "January 2024", "January 2023"),
    (KNOWSLEY, "About {} of 19- to 21-year-olds are not in education, employment or training.", "half", "a third"),
    (
        KNOWSLEY,
        "Inspectors found serious failures in keeping in touch with some young people once they turn {}.",
        "21",
        "25",
    ),
    (
        HALTON,
        "In the last 12 months there were {} directors of children's services and five assistant directors.",
        "four",
        "six",
    ),
    (HALTON, "The number of personal advisers has {}.", "doubled", "trebled"),
    (HALTON, "The permanent director took up the post in {}.", "November 2023", "November 2022"),
    (
        HALTON,
        "The focused visit of {} had already identified serious deficits in help and protection.",
        "October 2021",
        "October 2022",
    ),
    (HALTON, "Recently {} exploitation workers were appointed to give targeted support.", "two", "five"),
)

ROUNDED: tuple[tuple[str, str], ...] = (
    # true retellings that round a figure, or that give a figure of somebody else beside it
    (BUCKINGHAMSHIRE, "The re-referral rate is about a third."),
    (BUCKINGHAMSHIRE, "Nearly 200 care leavers are supported by the Aftercare team."),
    (BUCKINGHAMSHIRE, "More than half of the 91 files audited for supervision in June 2017 were not yet good."),
    (BUCKINGHAMSHIRE, "Around 14% of social work staff had left by the end of September 2017."),
    (BUCKINGHAMSHIRE, "Our own data for January 2018 show a re-referral rate of 27%."),
    (TOWER_HAMLETS, "Almost all care leavers (98%) are in touch with the service."),
    (TOWER_HAMLETS, "The turnover of staff in the assessment and intervention team has trebled since 2015, to 30%."),
    (TOWER_HAMLETS, "Over 150 children are electively home educated."),
    (TOWER_HAMLETS, "The Council has since reduced turnover in the assessment and intervention team to 18%."),
    (TOWER_HAMLETS, "Over half of the cases that inspectors looked at had no return home interview."),
    (STOKE, "Half of the 261 children with a child protection plan were in the category of neglect."),
    (STOKE, "Over two thirds of children in care attend good or better schools."),
    (STOKE, "Early help cases are open for four months on average."),
    (STOKE, "Around 450 missing episodes were reported in the year."),
    (STOKE, "The target is that 95% of children in care attend good or better schools."),
    (PLYMOUTH, "One in ten initial conferences is late."),
    (PLYMOUTH, "A three-year improvement plan is in place."),
    (PLYMOUTH, "By September 2024 the council will bring late initial conferences down to 5%."),
    (KNOWSLEY, "Two focused visits followed the inspection of 2021, in October 2022 and January 2024."),
    (HALTON, "There are now twice as many personal advisers."),
    (HALTON, "Halton had nine directors and assistant directors within a year."),
)
