using System.Globalization;
using System.Text;

namespace Makini.NetSuite.Setup;

/// <summary>Writes the administrator's steps as Markdown, to be sent.</summary>
internal static class SetupMarkdown
{
    /// <summary>The text; it has the steps of the administrator only, numbered anew.</summary>
    public static string Write(IReadOnlyList<NetSuiteSetupStep> steps, NetSuiteAccount? account)
    {
        var text = new StringBuilder();
        text.Append("# Connecting NetSuite").Append(account is null ? "" : $" {account.Id}").Append("\n\n")
            .Append("Please do these steps in NetSuite as an administrator, and send back what is under *Please note*.\n")
            .Append("Key and secret are secret: send them by a safe way, not by mail. The certificate file comes with this text.\n");
        var number = 0;
        foreach (var step in steps.Where(step => step.Who == SetupGuide.Administrator)) WriteStep(text, step, ++number);
        return text.ToString();
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
