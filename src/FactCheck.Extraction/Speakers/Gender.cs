using System.Collections.Frozen;

namespace FactCheck.Extraction.Speakers;

/// <summary>Which pronoun stands for someone.</summary>
internal enum Gender : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>He.</summary>
    Male,

    /// <summary>She.</summary>
    Female,
}

/// <summary>What first names, titles and nouns say about the pronoun that stands for someone. The lists are common knowledge, taken from no corpus.</summary>
internal static class Genders
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Men = Words(
        "aaron abdul abdullah abraham adam adrian ahmad ahmed akira al alan albert alejandro alessandro alex alexander alexei alfred ali allan allen alvin amir anders andre andreas andrei andrew andy angelo anthony antoine anton antonio arnold arthur ashton "
        + "august austin axel barack barry bart bashar ben benjamin bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron calvin carl carlos cedric cesar charles charlie chester chris christian christoph christopher "
        + "chuck clarence clark claude clifford clint colin conrad corey craig curtis cyril dale damian dan daniel danny darren dave david dean denis dennis derek desmond dick diego dieter dimitri dmitri dominic don donald doug douglas duncan dwight earl eddie edgar edmund eduardo "
        + "edward edwin eli elias elijah elliott elmer emil emmanuel enrique eric erik ernest ernst ethan eugene evan fabian felipe felix fernando fidel floyd francesco francis francisco francois frank franklin franz fred frederick friedrich fritz gabriel gareth gary gavin gene geoff geoffrey "
        + "george gerald gerard gerhard gilbert giorgio giovanni giuseppe glenn gordon graham grant greg gregory guillermo gunther gus guy hamid hank hans harold harry harvey hassan hector heinrich helmut henri henry herbert herman hiroshi horace howard hugh hugo hussein ian ibrahim igor "
        + "ike imran isaac ismail ivan jack jackson jacob jacques jaime jake jakob jamal james jan jared jason javier jay jeb jeff jefferson jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joao joe joel johan johann john johnny jon jonas jonathan jorge jose josef joseph josh "
        + "joshua juan jules julian julio julius jurgen justin kanye karl keith kelvin ken kenneth kenny kevin khalid kirk klaus kofi kurt kyle lance larry lars laurence lawrence lee leo leon leonard leonardo leroy leslie lester lewis liam lindsey lionel lloyd lorenzo louis lucas luigi luis "
        + "luke luther mahmoud malcolm manuel marc marcel marco marcus mario mark markus marshall martin marvin mathew matt matteo matthew maurice max maxwell mehmet mel melvin michael michel miguel mike mikhail miles milton mitch mitt mohamed mohammad mohammed morgan morris moses muhammad "
        + "murray mustafa narendra nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nigel nikolai noah noel norman nuri oliver omar oscar osama otto owen pablo paolo patrick paul pavel pedro percy pete peter phil philip philippe phillip pierre piotr qassem quentin rafael raj ralph "
        + "ramon randall randy raul ray raymond reggie reginald rene rex ricardo richard rick ricky rob robert roberto robin rodney rodrigo roger roland roman ron ronald rory ross roy rudolf rudy rupert russell ryan saad saddam salman salvador sam samuel santiago scott sean sebastian sergei "
        + "sergio seth shane shaun shawn shinzo sidney silvio simon spencer stan stanley stefan stephen steve steven stewart stuart sven ted terence terry theodore theresienne thomas tim timothy tobias todd tom tommy tony travis trevor tyler ulrich umar vernon victor vincent vinny virgil vladimir "
        + "walter warren wayne werner wesley wilbur wilfred wilhelm will willard william willie winston wolfgang woodrow xavier xi yasser yusuf yuri yves zachary "
        + "abdi abdulaziz abdulrahman abebe ade adebayo adel adnan ahmet ajay akin akio alexandru alhaji aliou amadou amit anand anatoly andriy anil ansar anwar arif arjun arkady arman arne arturo arun ashok ashraf asif aziz babak bakary bilal bjorn "
        + "bogdan bola bongani boubacar cheikh chinedu chukwu cyrus dag davit deepak dinesh dmytro dries eduard ehud eirik emeka emre enzo ercan erdal eskil esteban fahad faisal farid farouk faruk ferdinand fouad fredrik ganesh gaurav gijs giorgi goran "
        + "guillaume gunnar gustavo habib haider haim hakan hamad hamza harald haruki haruto henrik hideo hisham hossein idris ignacio ilham ilya imad iskander ismael issa ivo jafar jamil jarl javad jeroen jerzy jiri joaquin jochen jomo joost jorgen "
        + "juma kaan kamal kareem karim kazuo kemal kenji khaled khalil kiril kjell koen krzysztof kwabena kwame lamine lasse lech leif luka maarten mads magnus mahdi mahesh majid maksim mamadou manish mansour marek masoud mateo mateusz mats mehdi "
        + "mikkel milan milos miroslav mohsen moussa mukesh mwangi mykola nabil nasser naveen nikhil nikos nils njal nnamdi odd olaf ole oleg oleksandr olof olu olufemi omer oskar osman ousmane ovidiu pieter pradeep prakash pranab rachid rahul rainer "
        + "rajesh rajiv ramesh rashid rasmus ravi reza rohan ruediger ruslan ruud ryo sadiq saeed salim sami sander sanjay satoshi sergiu serhiy shinji siddharth sigurd sindre sjoerd slobodan soren stanislav stig stipe subhash sunil suresh sverre taha "
        + "takashi takeshi tarek tariq terje thijs tomas tomasz tor torsten tunde uday ulf uwe vaclav valentin vasily vidar vijay vikram viktor vitaly vivek vlad volker volodymyr wael waleed walid wim wojciech wouter yaakov yahya yair yakov yaroslav "
        + "yasin yoshio youssef zaid zbigniew ziad zoltan zoran");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Women = Words(
        "abigail ada adele adriana agatha agnes aisha alexandra alexis alice alicia alison allison amal amanda amber amelia amy ana anastasia andrea angela angelica angelina anita ann anna anne annette annie antonia april ariana ashley astrid audrey aung aurora ava barbara beatrice "
        + "becky bella bernadette bernice beth bethany betsy betty beverly bianca blanche bonnie brenda bridget britney brittany camilla camille candace carla carmen carol carole carolina caroline carolyn carrie catherine cathy cecilia celia charlene charlotte chelsea cheryl chloe christa christiane christina "
        + "christine christy cindy claire clara claudia colleen condoleezza connie constance cora corinne cristina crystal cynthia daisy dana daniela danielle daphne dawn debbie deborah debra deirdre delia denise diana diane dianne dolores donna dora doreen doris dorothy edith edna eileen elaine eleanor elena "
        + "elisabeth elise elizabeth ella ellen elsa elsie emily emma erica erika erin esther ethel eugenia eva eve evelyn faith farah fatima faye felicia fiona flora florence frances francesca frida gabriela gabrielle gail georgia georgina geraldine gertrude gillian gina gisele giulia gladys glenda gloria grace greta "
        + "gretchen gwen gwendolyn hannah harriet hazel heather heidi helen helena helene henrietta hilary hilda hillary holly hope huma ida imelda indira ines ingrid irene iris isabel isabella isabelle ivanka ivy jackie jacqueline jade jamie jane janet janice jean jeanette jeanne jenna jennifer jenny jessica jill "
        + "jo joan joanna joanne jocelyn jodie josephine joy joyce juanita judith judy julia juliana julie juliet june justine kamala karen karin karla kate katharina katharine katherine kathleen kathryn kathy katie katrina kay kayla kellyanne kendra kerry kim kirsten kristen kristin kristina lara laura lauren laurie lea leah "
        + "leila lena leslie leticia lila lillian lily linda lisa liz lois lola loretta lori lorraine louisa louise lucia lucille lucy luisa lydia lynn mabel madeleine madeline madonna maggie malala mandy manuela mara marcia margaret margarita margot maria mariam marian mariana marianne marie marilyn marina marion marjorie "
        + "marlene martha martina mary matilda maureen maxine maya megan melania melanie melinda melissa mercedes meredith meryl mia michaela michele michelle mildred mindy miranda miriam moira molly mona monica muriel nadia nancy naomi natalia natalie natasha nell nellie nicola nicole nikki nina noor nora norma octavia olga olive "
        + "olivia oprah paige pamela pat patricia paula paulina pauline pearl peggy penelope penny petra phoebe phyllis polly priscilla queenie rachel ramona rebecca regina renata rhonda rita roberta rosa rosalind rosanna rose rosemary roxanne ruby ruth sabrina sally samantha sandra sandy sara sarah selena serena shannon sharon "
        + "sheila shelley sheryl shirley sienna silvia simone sofia sonia sonja sophia sophie stacey stacy stella stephanie sue susan susanna susanne suzanne svetlana sybil sylvia tamara tammy tanya tara tatiana teresa tess theresa tiffany tina tracy ulrike ursula valentina valerie vanessa vera verona veronica vicky victoria viola "
        + "violet virginia vivian wanda wendy whitney wilma winifred winnie xena yolanda yvette yvonne zainab zoe zsa kathrine bertha adela alma amina ayesha benazir carly cher elisa florencia gabby ginger hanna haley hayley helga ilse inez irina janine jolie justina kara kelly lana lea leona leonora liza lorna lucinda mae mamie marcella mathilde maud mavis mimi mollie nadine odette paloma philippa romy rosie selma sigrid sondra susie thelma trudy uma vivien willa zelda "
        + "abena adaeze adwoa agnieszka aicha akua aleksandra aleksandrina alyona amara amira anahita anjali anke anneke antje anushka aparna araceli asha asma asmaa astri aud aylin aysel ayumi azadeh beatriz bente berit birgit bodil bozena britt "
        + "bushra catalina chiamaka chiara chidinma consuelo dalia danuta deepa divya dorota elif elke elzbieta emine esperanza esra ewa fadia farida farzana fatma fatou fatoumata femke fleur frauke fumiko funmi gerd ghada giada gro guadalupe gudrun "
        + "gunvor guri hala halina hanan hatice hege heike hessa hiba hilde hina hiroko huda iman ingeborg inger ioana irem itzel jamila janne jasmin jelena jolanta justyna jutta kari karianne kasia kavita keiko kerstin khadija kirsti komal krystyna "
        + "lakshmi lamia latifa layla leyla liv lubna lucie ludmila maaike magda magdalena malgorzata malin manal marieke mariko marisol marit marta marte marwa maryam meera mehwish merve michiko mina mirjana munira nabila nadira naima nasrin natalya "
        + "neha ngozi nirmala nisha nour noura nura oksana olena ozlem padma pilar pooja priya priyanka rachida radhika ragnhild rania rashida reem rekha rim rocio rukmini rumana saba sabiha sabine sadia safia sahar salma samia samira sana sanaa "
        + "sangeeta sarita saskia seema shabana shanti shazia shirin silje silke siri sissel sita siti smita sneha solveig soraya suad sumaya sunita sushma svenja swati synnove tahira thandiwe tone tove trine turid unni uta uzma valentyna vigdis wafa "
        + "waltraud wanjiru willemijn ximena xiomara yasmin yasmina yesenia yetunde yoko yukiko yulia zahra zeinab zeynep zofia zuzana");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MenNouns = Words(
        "mr sir lord king prince duke baron emperor father brother son uncle nephew husband grandfather grandson boy man gentleman spokesman chairman congressman businessman councilman policeman fireman actor widower monk priest pope bishop imam ayatollah sheikh sultan stepfather "
        + "boyfriend fiance waiter salesman cameraman alderman assemblyman ombudsman anchorman cowboy hero patriarch guy dad grandpa statesman sportsman lawman gunman clergyman juryman");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WomenNouns = Words(
        "mrs ms miss madam madame lady dame queen princess duchess baroness empress mother sister daughter aunt niece wife grandmother granddaughter girl woman spokeswoman chairwoman congresswoman businesswoman councilwoman policewoman actress widow nun stepmother girlfriend fiancee "
        + "waitress saleswoman assemblywoman ballerina heroine matriarch mom mum grandma hostess stateswoman sportswoman goddess soprano seamstress governess countess mistress housewife midwife bride");

    /// <summary>What a first name says.</summary>
    public static Gender OfFirstName(ReadOnlySpan<char> name)
    {
        var (man, woman) = (Men.Contains(name), Women.Contains(name));
        // "Anne-Lise".
        if (!man && !woman && name.IndexOf('-') is var hyphen and > 1) return OfFirstName(name[..hyphen]);
        return man == woman ? Gender.Unknown : man ? Gender.Male : Gender.Female;
    }

    /// <summary>What a title or another noun for a person says.</summary>
    public static Gender OfNoun(ReadOnlySpan<char> noun)
    {
        noun = noun.TrimEnd('.');
        return MenNouns.Contains(noun) ? Gender.Male : WomenNouns.Contains(noun) ? Gender.Female : Gender.Unknown;
    }

    /// <summary>What a pronoun says.</summary>
    public static Gender OfPronoun(ReadOnlySpan<char> pronoun) =>
        Is(pronoun, "he", "him", "his", "himself") ? Gender.Male : Is(pronoun, "she", "her", "hers", "herself") ? Gender.Female : Gender.Unknown;

    private static bool Is(ReadOnlySpan<char> word, string a, string b, string c, string d) =>
        word.Equals(a, StringComparison.OrdinalIgnoreCase) || word.Equals(b, StringComparison.OrdinalIgnoreCase)
        || word.Equals(c, StringComparison.OrdinalIgnoreCase) || word.Equals(d, StringComparison.OrdinalIgnoreCase);

    internal static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
