namespace Makini.PowerShell.Completion;

/// <summary>Completes the libraries of the connection's library list.</summary>
public sealed class LibraryCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        (line.Connection?.LibraryList ?? []).Select((library, i) => new Offer(library, $"Library {i + 1} of {line.Connection!.Name}"));
}
