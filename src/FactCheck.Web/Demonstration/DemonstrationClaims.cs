using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Speakers;

namespace FactCheck.Web.Demonstration;

/// <summary>What became of the demonstration's claims. People, places, figures and sources are invented.</summary>
internal static class DemonstrationClaims
{
    /// <summary>In the order in which the desk came to them.</summary>
    public static IReadOnlyList<PlannedClaim> All { get; } =
    [
        new("12", "Public debt has fallen to 34 percent of national income", "Public debt has fallen to 34 percent of national income, the lowest level in a generation.", "Leonie Marsk", "Finance Minister", SpeakerKind.Person, Reached.Published)
        {
            Topics = ["Economy"],
            Ratings = ["true"],
            Summary = "Calvera’s public debt is 34 percent of national income",
            Answer = "Public debt stood at 34.1 percent of national income at the end of 2025. It was last that low in 1991.",
            Explanation = "The Treasury’s yearly account puts the debt at 34.1 percent of national income at the end of 2025.[^{1}] The statistics office has figures since 1960: the last year with a lower one is 1991.[^{2}]",
            Exhibits =
            [
                new(ExhibitKind.Document, "Annual account of the state, 2025", "The Treasury of Calvera", "https://treasury.example/accounts/2025", "Gross public debt at year end: 34.1 percent of national income.", Stance.Supports),
                new(ExhibitKind.Dataset, "Public debt since 1960", "Office of Statistics", "https://statistics.example/debt", "1991: 33.8; 1992: 35.2; 2024: 35.9; 2025: 34.1.", Stance.Supports),
            ],
        },
        new("11", "the vaccine caused more illness than measles itself", "The measles vaccine causes more illness than measles itself.", "Konrad Weil", "member of parliament", SpeakerKind.Person, Reached.Published)
        {
            Topics = ["Health"],
            Twice = true,
            Ratings = ["false", "false"],
            Summary = "The measles vaccine causes more illness than measles",
            Answer = "Serious reactions to the vaccine are counted in single cases a year. Of the 93 people who had measles in 2025, 21 had to go to hospital.",
            Explanation = "The register of side effects has 4 serious reactions to the vaccine in 2025, among some 61,000 doses.[^{1}] In the same year 93 people had measles, and 21 of them were treated in hospital.[^{2}]",
            Exhibits =
            [
                new(ExhibitKind.Dataset, "Register of side effects, 2025", "Agency for Medicines", "https://medicines.example/register/2025", "Measles vaccine: 61,240 doses, 4 serious reactions.", Stance.Refutes),
                new(ExhibitKind.Page, "Measles in 2025", "Institute of Public Health", "https://health.example/measles-2025", "93 cases were reported, of whom 21 were treated in hospital.", Stance.Refutes),
            ],
        },
        new("10", "not a single crown of tax money had gone into the project", "Not a single crown of tax money has gone into the battery factory in Mordal.", "Aurel Nystad", "Prime Minister", SpeakerKind.Person, Reached.Published)
        {
            Topics = ["Economy", "Industry"],
            Ratings = ["unproven"],
            Summary = "No tax money has gone into the battery factory in Mordal",
            Answer = "No direct grant is on record. The site is leased far below its value, and the contract that would show other help is secret.",
            Explanation = "The state’s list of grants names none for the manufacturer.[^{1}] The region leases the site for one crown a year.[^{2}] Whether that is tax money depends on the lease contract, which the region does not publish.",
            Exhibits =
            [
                new(ExhibitKind.Dataset, "Register of state grants", "Ministry of Industry", "https://industry.example/grants", "Search for Voltara: no entries.", Stance.Supports),
                new(ExhibitKind.Document, "Minutes of the regional council, 14 April 2026", "Mordal Region", "https://mordal.example/minutes/2026-04-14", "The site is leased for thirty years at one crown a year.", Stance.Refutes),
            ],
        },
        new("09", "Averin is the safest capital in Europe", "Averin is the safest capital in Europe.", "Dagny Holt", "Police Chief", SpeakerKind.Person, Reached.Published)
        {
            Topics = ["Crime"],
            Ratings = ["not-checkable"],
            Summary = "Averin is the safest capital in Europe",
            Answer = "There is no measure by which capitals could be ranked: each country counts crimes by its own rules.",
            Explanation = "The European survey of crime statistics warns that police figures of different countries cannot be compared.[^{1}] The police could not name a ranking on which the statement rests.[^{2}]",
            Exhibits =
            [
                new(ExhibitKind.Document, "Crime statistics: how to read them", "European Survey Office", "https://survey.example/crime/reading", "Police statistics of different countries must not be compared.", Stance.Context),
                new(ExhibitKind.Conversation, "Telephone call with the police press office", "Averin Police", null, "We have no list of capitals. The chief gave her impression.", Stance.Context),
            ],
        },
        new("02", "the city had closed the last of 31 illegal sewage outlets in August", "The city of Averin closed the last of 31 illegal sewage outlets in August.", "Karel Dostrand", "Mayor", SpeakerKind.Person, Reached.Published)
        {
            Topics = ["Environment"],
            Ratings = ["mostly-true"],
            Summary = "Averin closed the last of 31 illegal sewage outlets in August",
            Answer = "All 31 outlets on the city’s list are closed. Inspectors found another one in September, which is not on the list.",
            Explanation = "The works report lists 31 outlets and the dates on which they were closed, the last on 27 August.[^{1}] An inspection in September found one more, below the Old Quay, which was closed the same week.[^{2}]",
            Exhibits =
            [
                new(ExhibitKind.Document, "Works report on the Solen sewers", "City of Averin", "https://averin.example/sewers/report", "Outlet 31 was sealed on 27 August 2026.", Stance.Supports),
                new(ExhibitKind.Document, "Inspection of the lower Solen", "National Water Agency", "https://water.example/inspections/solen-09", "A further unregistered outlet was found below the Old Quay.", Stance.Refutes),
            ],
        },
        new("04", "wind farms had covered 61 percent of the country's demand", "Wind farms covered 61 percent of Calvera’s electricity demand in the first eight months of the year.", "Emil Tarnow", "head of the grid operator", SpeakerKind.Person, Reached.Published)
        {
            Topics = ["Energy", "Environment"],
            Twice = true,
            Ratings = ["mostly-true", "mostly-false"],
            Settled = "half-true",
            ReaderSays = "Your figure for imports is that of the whole year, as far as I can see. From January to August it should be lower.",
            Summary = "Wind covered 61 percent of Calvera’s electricity demand",
            Answer = "Wind farms produced as much as 61 percent of the demand. Part of that was exported while power from abroad was used at home.",
            Explanation = "The operator’s figures show wind power equal to 61 percent of demand from January to August.[^{1}] In the same months 17 percent of the demand was met by imports, since wind power was exported when it could not be used.[^{2}]",
            Exhibits =
            [
                new(ExhibitKind.Dataset, "Hourly production, January to August 2026", "Grid operator", "https://grid.example/hourly-2026", "Wind: 18.4 TWh; demand: 30.2 TWh.", Stance.Supports),
                new(ExhibitKind.Dataset, "Cross-border flows 2026", "Grid operator", "https://grid.example/flows-2026", "Imports January to August: 5.1 TWh.", Stance.Refutes),
            ],
        },
        new("03", "have raised attendance in primary schools by a fifth", "Free school meals have raised attendance in primary schools by a fifth.", "Joren Tal", "Education Minister", SpeakerKind.Person, Reached.Published)
        {
            Topics = ["Education"],
            Twice = true,
            Ratings = ["mostly-false", "mostly-false"],
            Summary = "Free school meals raised attendance by a fifth",
            Answer = "Attendance rose from 90 to 94 percent, which is a rise of less than a twentieth.",
            Explanation = "The ministry’s own table gives 90 percent for 2023 and 94 percent for 2026.[^{1}] A rise by a fifth would have meant 108 percent.",
            Exhibits = [new(ExhibitKind.Dataset, "School attendance 2015–2026", "Ministry of Education", "https://education.example/attendance", "Primary schools 2023: 90.1; 2026: 94.0 percent.", Stance.Refutes)],
        },
        new("01", "have doubled the number of containers handled every month", "The new cranes at Port Averin have doubled the number of containers handled every month.", "Ines Valdorra", "Harbour Minister", SpeakerKind.Person, Reached.Corrected)
        {
            Topics = ["Trade", "Industry"],
            Ratings = ["false"],
            Summary = "New cranes doubled the containers handled at Port Averin",
            Answer = "The port handles a tenth more containers than before the cranes, not twice as many.",
            Explanation = "The port’s monthly figures show 41,200 containers in October 2025, the month before the cranes began to work, and 45,800 in October 2026.[^{1}] That is a rise of 10 percent.",
            Exhibits = [new(ExhibitKind.Dataset, "Containers handled each month", "Port Averin", "https://port.example/containers", "October 2025: 41,200. October 2026: 45,800.", Stance.Refutes)],
            Because = "The rise is 11 percent; we had rounded it to 10.",
        },
        new("05", "Nobody in Calvera waits longer than half a year", "Nobody in Calvera waits longer than half a year for a hip operation.", "Sigrun Aalto", "Health Minister", SpeakerKind.Person, Reached.Retracted)
        {
            Topics = ["Health"],
            Said = WasItSaid.AsQuoted,
            Ratings = ["false"],
            Summary = "Nobody in Calvera waits over half a year for a hip operation",
            Answer = "One patient in nine waited longer than half a year in 2025.",
            Explanation = "A table of the Doctors’ Association shows 11 percent of patients waiting more than 183 days.[^{1}]",
            Exhibits = [new(ExhibitKind.Dataset, "Waiting times 2025", "Doctors’ Association", "https://doctors.example/waiting-2025", "More than 183 days: 11 percent.", Stance.Refutes)],
            Because = "The table on which this verdict rests mixed two years. We are checking the claim again from the start.",
        },
        new("06", "the fence had been finished on time and under budget", "The fence at the eastern border was finished on time and under budget.", "Rolf Hagen", "Interior Minister", SpeakerKind.Person, Reached.Reopened)
        {
            Topics = ["Borders"],
            Ratings = ["mostly-false"],
            Summary = "The border fence was finished on time and under budget",
            Answer = "It was finished on time, but cost 61 million crowns more than parliament had approved.",
            Explanation = "The Court of Audit gives the cost as 388 million crowns, against 327 million approved.[^{1}] The last section was handed over on the agreed day.[^{2}]",
            Exhibits =
            [
                new(ExhibitKind.Document, "Report 14/2026: the eastern fence", "Court of Audit", "https://audit.example/14-2026", "Cost: 388 million crowns. Approved: 327 million.", Stance.Refutes),
                new(ExhibitKind.Document, "Handover protocol, section 9", "Border Police", "https://border.example/handover-9", "Handed over on 30 April 2025, as agreed.", Stance.Supports),
            ],
            Because = "The ministry has published a corrected account of the costs.",
        },
        new("03", "many schools had no kitchen and received cold meals", "Many primary schools in Calvera have no kitchen and receive cold meals.", "Maud Kersten", "Federation president", SpeakerKind.Person, Reached.Removed)
        {
            Topics = ["Education"],
            Ratings = ["mostly-true"],
            Summary = "Many primary schools have no kitchen and receive cold meals",
            Answer = "One school in six has no kitchen. Most of these receive cold meals.",
            Explanation = "The ministry’s list has 212 of 1,270 primary schools without a kitchen.[^{1}]",
            Exhibits = [new(ExhibitKind.Dataset, "School kitchens, 2026", "Ministry of Education", "https://education.example/kitchens", "Primary schools: 1,270. Without a kitchen: 212.", Stance.Supports)],
            Because = "Order of the district court of Averin, 14/2026: the list was published by mistake.",
        },
        new("01", "eleven workers had been injured at the terminal since January", "Eleven workers have been injured at the container terminal of Port Averin since January.", "Petra Hallin", "union secretary", SpeakerKind.Person, Reached.Decided)
        {
            Topics = ["Trade", "Industry"],
            Ratings = ["true"],
            Summary = "Eleven workers were injured at Port Averin’s terminal since January",
            Answer = "The labour inspectorate’s register has eleven injuries at the terminal from January to October.",
            Explanation = "The register of the labour inspectorate lists eleven injuries at the terminal between January and October 2026.[^{1}]",
            Exhibits = [new(ExhibitKind.Dataset, "Register of accidents at work", "Labour Inspectorate", "https://inspectorate.example/accidents", "Port Averin, container terminal, 2026: 11.", Stance.Supports)],
        },
        new("12", "the government had created 130,000 jobs since taking office", "The government has created 130,000 jobs since taking office.", "Leonie Marsk", "Finance Minister", SpeakerKind.Person, Reached.Disputed)
        {
            Topics = ["Economy"],
            Twice = true,
            Ratings = ["half-true", "mostly-false"],
            Explanation = "The labour force survey shows 88,000 more people at work than when the government took office.[^{1}]",
            Exhibits = [new(ExhibitKind.Dataset, "Labour force survey", "Office of Statistics", "https://statistics.example/labour", "Change since the second quarter of 2022: +88,000.", Stance.Refutes)],
        },
        new("07", "the line would carry six million passengers a year", "The high-speed line between Averin and Mordal will carry six million passengers a year.", "Gesa Winther", "chief executive of Calvera Rail", SpeakerKind.Person, Reached.UnderReview)
        {
            Topics = ["Transport"],
            Twice = true,
            Ratings = ["unproven"],
            Explanation = "The company’s forecast has not been published.[^{1}]",
            Exhibits = [new(ExhibitKind.Page, "The line in figures", "Calvera Rail", "https://rail.example/figures", "Six million passengers a year are expected.", Stance.Context)],
        },
        new("08", "Cod stocks in the Northern Basin have recovered fully", "Cod stocks in the Northern Basin have recovered fully.", "Odd Lindahl", "Fisheries Minister", SpeakerKind.Person, Reached.Queued) { Twice = true },
        new("08", "Cod stocks have recovered fully", "Cod stocks have recovered fully.", "Odd Lindahl", "Fisheries Minister", SpeakerKind.Person, Reached.Merged),
        new("08", "the stock now stood at 410,000 tonnes", "The cod stock of the Northern Basin stands at 410,000 tonnes.", "Odd Lindahl", "Fisheries Minister", SpeakerKind.Person, Reached.Queued),
        new("07", "the line would destroy 140 homes", "The high-speed line would destroy 140 homes in Lower Fenn.", "Residents of Lower Fenn", null, SpeakerKind.Described, Reached.Queued) { Twice = true },
        new("09", "If you break into a cellar, it is no longer a burglary", "Breaking into a cellar is no longer counted as a burglary.", "Matteo Brand", "opposition councillor", SpeakerKind.Person, Reached.Dismissed),
    ];
}
