namespace Makini.NetSuite.Setup;

/// <summary>The steps from a NetSuite account to the first query.</summary>
internal static class SetupGuide
{
    /// <summary>The steps; with the account's own addresses and names where it is known.</summary>
    public static IReadOnlyList<NetSuiteSetupStep> For(NetSuiteAccount? account)
    {
        var home = account is null ? "" : $"https://{account.Host} > ";
        return
        [
            AdministratorSteps.Features(home),
            AdministratorSteps.Role(home),
            AdministratorSteps.IntegrationRecord(home),
            OwnSteps.Certificate(),
            AdministratorSteps.Upload(home),
            OwnSteps.Connect(account?.Id ?? "<account id>"),
            OwnSteps.Try(),
        ];
    }
}
