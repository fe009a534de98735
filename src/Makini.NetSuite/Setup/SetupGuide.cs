namespace Makini.NetSuite.Setup;

/// <summary>
/// The steps from a NetSuite account to a connection. What Makini wants is from its page on NetSuite, the menus are from
/// NetSuite's help on OAuth 2.0 client credentials (machine to machine).
/// </summary>
internal static class SetupGuide
{
    public const string Administrator = "Administrator";
    private const string You = "You";

    /// <summary>The steps; with the account's own addresses and names where it is known.</summary>
    public static IReadOnlyList<NetSuiteSetupStep> For(NetSuiteAccount? account) =>
        [Features(account), Role(account), IntegrationRecord(account), Certificate(), Upload(account), Connect(account), Try()];

    private static NetSuiteSetupStep Features(NetSuiteAccount? account) => new(
        1,
        "Turn the features on",
        Administrator,
        $"{Menu(account)}Setup > Company > Enable Features > SuiteCloud",
        ["Under SuiteTalk (Web Services), tick REST Web Services.", "Under SuiteScript, tick Client SuiteScript and Server SuiteScript.", "Under Manage Authentication, tick OAuth 2.0.", "Save."],
        [],
        ["The page is not in the menu, or boxes are grey: only the Administrator role may do this."]);

    private static NetSuiteSetupStep Role(NetSuiteAccount? account) => new(
        2,
        "Make a role that may read what is wanted",
        Administrator,
        $"{Menu(account)}Setup > Users/Roles > Manage Roles > New",
        [
            "Name it Makini.",
            "Permissions > Setup: Log in using OAuth 2.0 Access Tokens (Full) and REST Web Services (Full).",
            "Permissions > Reports: SuiteAnalytics Workbook (Edit); queries want it.",
            "Permissions > Transactions, Lists, Custom Records: View of each kind of record that is to be read.",
            "Save, then give the role to a user: Lists > Employees > (the user) > Access.",
        ],
        ["the user", "the role"],
        [
            "A query answers 'Record was not found' or gives no rows: the role may not view that record.",
            "A role with two-factor authentication or with single sign-on only cannot be used here.",
        ]);

    private static NetSuiteSetupStep IntegrationRecord(NetSuiteAccount? account) => new(
        3,
        "Make the integration record",
        Administrator,
        $"{Menu(account)}Setup > Integration > Manage Integrations > New",
        [
            "Name it Makini; State: Enabled.",
            "Under OAuth 2.0, tick Client Credentials (Machine To Machine) Grant.",
            "Untick Authorization Code Grant, and under Token-based Authentication untick TBA: Authorization Flow.",
            "Scope: tick RESTlets and REST Web Services.",
            "Save.",
        ],
        ["Consumer Key (the client id)", "Consumer Secret (the client secret)"],
        ["Key and secret are shown once, when the record is saved. Whoever lost them takes Reset Credentials; the old ones end then."]);

    private static NetSuiteSetupStep Certificate() => new(
        4,
        "Make a certificate",
        You,
        "New-NetSuiteCertificate -Path ./netsuite",
        ["Keep netsuite.key.pem, or put it into a vault at once: -Vault.", "Send netsuite.cert.pem to the administrator; it is no secret."],
        ["the file netsuite.cert.pem"],
        ["NetSuite takes RSA of 3072 or 4096 bits or EC, for two years at most: Test-NetSuiteCertificate tells."]);

    private static NetSuiteSetupStep Upload(NetSuiteAccount? account) => new(
        5,
        "Upload the certificate",
        Administrator,
        $"{Menu(account)}Setup > Integration > Manage Authentication > OAuth 2.0 Client Credentials (M2M) Setup > Create New",
        ["Entity: the user of step 2. Role: Makini. Application: the integration record Makini.", "Upload netsuite.cert.pem. Save."],
        ["Certificate ID"],
        [
            "User, role or application cannot be chosen: the user does not have the role, or the record's grant is not ticked.",
            "The mapping is not copied to a sandbox account, and is gone when one is refreshed: do this step there again.",
            "After two years at most the certificate ends, and with it the connection: upload the next one before.",
        ]);

    private static NetSuiteSetupStep Connect(NetSuiteAccount? account) => new(
        6,
        "Connect",
        You,
        $"New-MakiniConnection <name> -Email <mail> -Provider netsuite -AccountId {account?.Id ?? "<account id>"} -ConsumerKey <key> -ConsumerSecret (Read-Host -AsSecureString) "
            + "-CertificateId <id> -PrivateKeyPath ./netsuite.key.pem -CertificatePath ./netsuite.cert.pem -Vault <vault>",
        ["An open connection to your Makini account is needed: Connect-Makini -ClientId ... -ClientSecret ..."],
        [],
        ["The synchronisation fails at once: role, scope or certificate; look at NetSuite's Setup > Users/Roles > View Login Audit Trail."]);

    private static NetSuiteSetupStep Try() => new(
        7,
        "Try it",
        You,
        "Invoke-NetSuiteQuery 'SELECT id, companyname FROM customer ORDER BY id' -First 3",
        ["Rows come: it works."],
        [],
        ["No rows, or an error about the record: the role of step 2 may not view customers."]);

    private static string Menu(NetSuiteAccount? account) => account is null ? "" : $"https://{account.Host} > ";
}
