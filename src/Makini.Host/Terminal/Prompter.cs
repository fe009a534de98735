using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace Makini.Host.Terminal;

/// <summary>Asks the user; where nobody can answer, a question is an error that says so.</summary>
internal sealed class Prompter(bool isNonInteractive)
{
    public string ReadLine()
    {
        RequireUser("a line");
        return Console.ReadLine() ?? "";
    }

    public SecureString ReadSecret()
    {
        RequireUser("a secret");
        return SecretReader.Read();
    }

    public Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> fields)
    {
        RequireUser($"'{string.Join("', '", fields.Select(field => field.Name))}'");
        WriteHead(caption, message);
        return fields.ToDictionary(field => field.Name, Ask, StringComparer.OrdinalIgnoreCase);
    }

    public int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        RequireUser($"'{message}'");
        WriteHead(caption, message);
        string[] keys = [.. choices.Select(KeyOf)];
        while (true)
        {
            Console.Error.Write(string.Join("  ", choices.Select((choice, i) => $"[{keys[i]}] {choice.Label.Replace("&", "", StringComparison.Ordinal)}")));
            Console.Error.Write(defaultChoice >= 0 ? $" (default is \"{keys[defaultChoice]}\"): " : ": ");
            string? answer = Console.ReadLine()?.Trim();
            if (string.IsNullOrEmpty(answer) && defaultChoice >= 0)
                return defaultChoice;

            var chosen = Array.FindIndex(keys, key => key.Equals(answer, StringComparison.OrdinalIgnoreCase));
            if (chosen >= 0)
                return chosen;
            if (answer is null)
                throw Unanswered($"'{message}'");
        }
    }

    public PSCredential PromptForCredential(string caption, string message, string? userName)
    {
        RequireUser("a user name and a password");
        WriteHead(caption, message);
        var user = string.IsNullOrEmpty(userName) ? AskText("User") : userName;
        Console.Error.Write($"Password for user {user}: ");
        return new PSCredential(user, SecretReader.Read());
    }

    private PSObject Ask(FieldDescription field)
    {
        if (field.ParameterTypeFullName == typeof(PSCredential).FullName)
            return PSObject.AsPSObject(PromptForCredential("", "", userName: null));
        if (field.ParameterTypeFullName.EndsWith("[]", StringComparison.Ordinal))
            return PSObject.AsPSObject(AskList(field.Name));
        if (field.ParameterTypeFullName != typeof(SecureString).FullName)
            return PSObject.AsPSObject(AskText(field.Name));
        Console.Error.Write($"{field.Name}: ");
        return PSObject.AsPSObject(SecretReader.Read());
    }

    private static string AskText(string name)
    {
        Console.Error.Write($"{name}: ");
        return Console.ReadLine() ?? throw Unanswered($"'{name}'");
    }

    private static string[] AskList(string name)
    {
        var values = new List<string>();
        while (AskText($"{name}[{values.Count}]") is { Length: > 0 } value)
            values.Add(value);
        return [.. values];
    }

    /// <summary>The letter after the ampersand, as in "&amp;Yes"; the whole label where there is none.</summary>
    private static string KeyOf(ChoiceDescription choice)
    {
        var mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        return mark >= 0 && mark < choice.Label.Length - 1 ? choice.Label.Substring(mark + 1, 1).ToUpperInvariant() : choice.Label;
    }

    private static void WriteHead(string caption, string message)
    {
        foreach (var line in new[] { caption, message }.Where(line => !string.IsNullOrEmpty(line)))
            Console.Error.WriteLine(line);
    }

    private void RequireUser(string what)
    {
        if (isNonInteractive || !TerminalFacts.IsInputTerminal)
            throw Unanswered(what);
    }

    private static PSInvalidOperationException Unanswered(string what) => new(
        $"Nobody can be asked for {what}: input is redirected or -NonInteractive is set. Give all values as parameters.");
}
