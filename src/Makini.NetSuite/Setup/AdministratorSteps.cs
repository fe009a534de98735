namespace Makini.NetSuite.Setup;

/// <summary>
/// What a NetSuite administrator does. What Makini wants is from its page on NetSuite; the menus and permissions are from NetSuite's
/// help on REST web services and on OAuth 2.0 client credentials (machine to machine).
/// </summary>
internal static class AdministratorSteps
{
    public const string Who = "Administrator";

    public static NetSuiteSetupStep Features(string home) => new(
        1,
        "Turn the features on",
        Who,
        $"{home}Setup > Company > Enable Features",
        [],
        [
            "Tab SuiteCloud, SuiteTalk (Web Services): tick REST Web Services.",
            "Tab SuiteCloud, SuiteScript: tick Client SuiteScript and Server SuiteScript.",
            "Tab SuiteCloud, Manage Authentication: tick OAuth 2.0.",
            "Tab Analytics: tick SuiteAnalytics Workbook.",
            "Save.",
        ],
        [],
        [
            "The page is not in the menu, or boxes are grey: only the Administrator role may do this.",
            "A box is ticked already: leave it.",
        ]);

    public static NetSuiteSetupStep Role(string home) => new(
        2,
        "Make a role that may read what is wanted",
        Who,
        $"{home}Setup > Users/Roles > Manage Roles > New",
        [],
        [
            "Name: Makini. Accessible Subsidiaries, where the account has any: All.",
            "Permissions > Setup: Log in using OAuth 2.0 Access Tokens (Full).",
            "Permissions > Setup: REST Web Services (Full).",
            "Permissions > Reports: SuiteAnalytics Workbook (Edit); no query goes without it.",
            "Permissions > Transactions: Find Transaction (Full), and View of each kind that is to be read: Sales Order, Invoice, Purchase Order, Bills.",
            "Permissions > Lists: View of each kind that is to be read: Customers, Vendors, Items, Subsidiaries, Currency, Accounts, Employees.",
            "Permissions > Custom Record: View of those that are to be read.",
            "Save.",
            "Lists > Employees > Employees > (a user for Makini) > Edit > Access: tick Give Access, add the role Makini, save.",
        ],
        ["the user"],
        [
            "A query answers 'Record was not found' or gives no rows: the role may not view that record.",
            "Rows of some subsidiaries are missing: the role is not for all of them.",
            "A role that wants two-factor authentication, or single sign-on only, cannot be used here.",
        ]);

    public static NetSuiteSetupStep IntegrationRecord(string home) => new(
        3,
        "Make the integration record",
        Who,
        $"{home}Setup > Integration > Manage Integrations > New",
        [],
        [
            "Name: Makini. State: Enabled.",
            "Under Token-based Authentication, untick Token-Based Authentication and TBA: Authorization Flow.",
            "Under OAuth 2.0, untick Authorization Code Grant.",
            "Under OAuth 2.0, tick Client Credentials (Machine To Machine) Grant, and nothing else.",
            "Scope: tick RESTlets and REST Web Services.",
            "Save. Copy what is at the end of the page before you leave it.",
        ],
        ["Consumer Key (Client ID)", "Consumer Secret (Client Secret)"],
        [
            "Key and secret are shown once, when the record is saved. Whoever lost them takes Edit > Reset Credentials; the old ones end then.",
            "There is no Client Credentials box: OAuth 2.0 is not on (step 1).",
        ]);

    public static NetSuiteSetupStep Upload(string home) => new(
        5,
        "Upload the certificate",
        Who,
        $"{home}Setup > Integration > OAuth 2.0 Client Credentials (M2M) Setup > Create New",
        [],
        [
            "Entity: the user of step 2. Role: Makini. Application: Makini, the integration record.",
            "Certificate: choose the file that ends with .cert.pem. Save.",
        ],
        ["Certificate ID, from the list that comes then"],
        [
            "The page is not there: look under Setup > Integration > Manage Authentication.",
            "User, role or application cannot be chosen: the user does not have the role (step 2), or the grant is not ticked (step 3).",
            "The certificate is refused: Test-NetSuiteCertificate says why. The file that ends with .key.pem is the wrong one, and secret.",
            "The mapping is not copied to a sandbox account, and is gone when one is refreshed: do this step there again.",
            "After two years at most the certificate ends, and with it the connection: upload the next one before.",
        ]);
}
