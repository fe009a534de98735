using Makini.Jde.Query;

namespace Makini.PowerShell.Completion;

/// <summary>Completes what -On takes: aliases that both files have, and pairs of one in a role, such as SHAN=AN8.</summary>
public sealed class JdeJoinCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line)
    {
        var dictionary = SystemDictionaries.UsedBy(line.Connection);
        var (own, other) = (Find("Table"), Find("Join"));
        return own is null || other is null ? [] : JoinRules.Suggestions(own, other).Select(pair => new Offer(pair, $"{own.Name} and {other.Name} by {pair}"));

        Jde.JdeTable? Find(string parameter) => JdeNamesOffered.FindTable(dictionary, line.Text(parameter));
    }
}
