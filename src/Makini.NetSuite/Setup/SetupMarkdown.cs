using System.Globalization;
using System.Text;

namespace Makini.NetSuite.Setup;

/// <summary>Writes the administrator's steps as Markdown, to be sent.</summary>
internal static class SetupMarkdown
{
    private const string AccountId = "the account id: the first part of the address you log in to, 1234567 of 1234567.app.netsuite.com";

    /// <summary>The text; it has the steps of the administrator only, numbered anew.</summary>
    public static string Write(IReadOnlyList<NetSuiteSetupStep> steps, NetSuiteAccount? account)
    {
        var text = new StringBuilder();
        var own = steps.Where(step => step.Who == AdministratorSteps.Who).ToList();
        text.Append("# Connecting NetSuite").Append(account is null ? "" : $" {account.Id}").Append("\n\n")
            .Append("Makini will read from NetSuite by OAuth 2.0 client credentials (machine to machine): with a certificate, and without\n")
            .Append("anybody's password. Please do these steps in NetSuite as an administrator. They take a quarter of an hour. The\n")
            .Append("certificate, a file that ends with .cert.pem, comes with this text.\n");
        var number = 0;
        foreach (var step in own) WriteStep(text, step, ++number);
        text.Append("\n## Please send back\n\n");
        foreach (var item in own.SelectMany(step => step.Keep).Prepend(AccountId)) text.Append("- [ ] ").Append(item).Append('\n');
        return text.Append("\nKey and secret are secret: send them by a safe way, not by mail.\n").ToString();
    }

    private static void WriteStep(StringBuilder text, NetSuiteSetupStep step, int number)
    {
        text.AppendFormat(CultureInfo.InvariantCulture, "\n## {0}. {1}\n\n`{2}`\n\n", number, step.Title, step.Where);
        foreach (var action in step.Actions) text.Append("- ").Append(action).Append('\n');
        WriteList(text, "Please note", step.Keep);
        WriteList(text, "What can go wrong", step.Pitfalls);
    }

    private static void WriteList(StringBuilder text, string title, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;
        text.Append("\n*").Append(title).Append("*\n\n");
        foreach (var item in items) text.Append("- ").Append(item).Append('\n');
    }
}
