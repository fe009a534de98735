namespace Makini.PowerShell.Completion;

/// <summary>Completes the raw tables that Get-MakiniRawTable has listed; before that, of JD Edwards, the files of the dictionary.</summary>
public sealed class RawTableCompleter : Completer
{
    private const string JdEdwards = "jd-edwards";

    private protected override IEnumerable<Offer> All(CommandLine line)
    {
        var connection = line.Connection;
        var dictionary = SystemDictionaries.UsedBy(connection);
        List<Offer> listed = [.. KnownNames.Of(connection, KnownNames.RawTables)];
        if (listed.Count > 0) return listed.Select(table => new Offer(table.Name, dictionary.FindTable(table.Name)?.Description));
        var isOther = connection?.Platform is { } platform && !platform.StartsWith(JdEdwards, StringComparison.OrdinalIgnoreCase);
        return isOther ? [] : JdeNamesOffered.Tables(dictionary);
    }
}
