namespace Makini.PowerShell.Completion;

/// <summary>Completes the statuses of an account's connections, from Makini's documentation.</summary>
public sealed class RemoteStatusCompleter : Completer
{
    private static readonly Offer[] Statuses =
    [
        new("Active", "Can be used"),
        new("Inactive", "Without credit; a paid account can activate it again"),
        new("In progress", "Data is being processed"),
        new("Pending", "The customer was sent an address, and has not connected yet"),
        new("Synchronizing", "Data is being read from the system"),
    ];

    private protected override IEnumerable<Offer> All(CommandLine line) => Statuses;
}
