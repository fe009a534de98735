namespace Makini.NetSuite.Setup;

/// <summary>What is done in PowerShell, by whoever runs this module. Commands fit a line of a terminal, and are to be pasted.</summary>
internal static class OwnSteps
{
    private const string Who = "You";
    private const string Where = "PowerShell, with this module";

    public static NetSuiteSetupStep Certificate() => new(
        4,
        "Make a certificate",
        Who,
        Where,
        ["New-NetSuiteCertificate ./netsuite", "Test-NetSuiteCertificate ./netsuite.cert.pem"],
        [
            "Keep netsuite.key.pem where only you can read it. -Vault <name> puts it into a vault at once, and into no file.",
            "Send netsuite.cert.pem to the administrator, with the steps: Get-NetSuiteSetup -AsMarkdown > steps.md",
        ],
        [],
        ["Whoever has netsuite.key.pem can log in: it is not for the administrator, nor for mail."]);

    public static NetSuiteSetupStep Connect(string accountId) => new(
        6,
        "Connect",
        Who,
        Where,
        [
            "Connect-Makini account -ClientId '<of Makini>'",
            "$netsuite = @{",
            "    Email           = 'it@acme.example'",
            "    Provider        = 'netsuite'",
            $"    AccountId       = '{accountId}'",
            "    PrivateKeyPath  = './netsuite.key.pem'",
            "    CertificatePath = './netsuite.cert.pem'",
            "}",
            "New-MakiniConnection acme @netsuite",
            "Test-MakiniConnection acme",
        ],
        [
            "acme is the customer's name in your account, and here; the address is the customer's.",
            "The client id of your Makini account is on Makini's dashboard; its secret is asked for.",
            "Consumer Key, Consumer Secret and Certificate ID are asked for: those that the administrator sent.",
            "-Vault <name> keeps the new connection's tokens; without it they are gone with this session.",
            "Or let the customer do it in a browser: New-MakiniLink -Platform netsuite writes the mail.",
        ],
        [],
        [
            "Makini refuses the names of what is sent: -CredentialName gives others.",
            "The synchronisation fails at once: see NetSuite's Setup > Users/Roles > View Login Audit Trail, Use Advanced Search, for the reason.",
        ]);

    public static NetSuiteSetupStep Try() => new(
        7,
        "Try it",
        Who,
        Where,
        ["$query = 'SELECT id, companyname FROM customer ORDER BY id'", "Invoke-NetSuiteQuery $query -First 3", "Get-NetSuiteRecordType"],
        ["Rows come: it works."],
        [],
        [
            "No rows, or an error about the record: the role of step 2 may not view customers.",
            "Invalid login: the certificate, its id or the role's permission is wrong, or the mapping is of another account.",
        ]);
}
