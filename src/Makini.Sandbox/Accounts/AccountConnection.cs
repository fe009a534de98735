namespace Makini.Sandbox.Accounts;

/// <summary>A customer's system that is connected to the account. It never changes: a change makes another one.</summary>
/// <param name="Key">14 digits.</param>
/// <param name="Name">The customer.</param>
/// <param name="Email">Whom to write to.</param>
/// <param name="Provider">The kind of system: netsuite.</param>
/// <param name="CreatedAt">Since when the account has it.</param>
internal sealed record AccountConnection(string Key, string Name, string Email, string Provider, DateTimeOffset CreatedAt)
{
    /// <summary>The provider of the system that the sandbox holds data of.</summary>
    public const string World = "jd-edwards-world";

    /// <summary>The sync status of one whose system refuses the credentials that Makini holds.</summary>
    public const string Refused = "fail";

    /// <summary>The provider of systems that have the same data behind an AIS server.</summary>
    public const string EnterpriseOne = "jd-edwards-enterprise-one";

    /// <summary>Pending, Active, Inactive, Synchronizing, In progress.</summary>
    public string Status { get; init; } = "Active";

    /// <summary>inprogress, done, fulldone, error; fail: the system refuses its credentials.</summary>
    public string SyncStatus { get; init; } = "done";

    /// <summary>Since when it has that sync status.</summary>
    public DateTimeOffset SyncUpdatedAt { get; init; } = CreatedAt;

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    /// <summary>Since when the system is connected; null while it is not.</summary>
    public DateTimeOffset? ConnectedAt { get; init; } = CreatedAt;

    /// <summary>When a pending one becomes active; null where nothing is pending.</summary>
    public DateTimeOffset? ActiveFrom { get; init; }

    /// <summary>The account's own names and values, in the order in which they came.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Metadata { get; init; } = [];

    /// <summary>Another one with a sync status.</summary>
    public AccountConnection Synchronized(string status, DateTimeOffset at) =>
        this with { SyncStatus = status, SyncUpdatedAt = at, UpdatedAt = at };

    /// <summary>Another one in a state that was said; null leaves it as it was.</summary>
    public AccountConnection InState(string? status, string? syncStatus, DateTimeOffset at)
    {
        var changed = syncStatus is null ? this with { UpdatedAt = at } : Synchronized(syncStatus, at);
        return changed with { Status = status ?? Status, ActiveFrom = status is null ? ActiveFrom : null };
    }

    /// <summary>Another one that is connected.</summary>
    public AccountConnection Connected(DateTimeOffset at) =>
        Synchronized("done", at) with { Status = "Active", ConnectedAt = at, ActiveFrom = null };

    /// <summary>What it is at a time.</summary>
    public AccountConnection AsOf(DateTimeOffset now) => ActiveFrom is { } from && from <= now ? Connected(from) : this;

    /// <summary>Another one that has these names and values, too.</summary>
    public AccountConnection WithMetadata(IReadOnlyList<KeyValuePair<string, string?>> items, DateTimeOffset at)
    {
        var all = new List<KeyValuePair<string, string?>>(Metadata);
        foreach (var item in items)
        {
            var index = all.FindIndex(known => known.Key == item.Key);
            if (index < 0) all.Add(item);
            else all[index] = item;
        }

        return this with { Metadata = all, UpdatedAt = at };
    }
}
