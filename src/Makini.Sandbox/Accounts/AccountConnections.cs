using System.Globalization;

namespace Makini.Sandbox.Accounts;

/// <summary>The connections of an account, the oldest first.</summary>
/// <param name="time">The clock.</param>
internal sealed class AccountConnections(TimeProvider time)
{
    private const long FirstKey = 09_000_207_611_898;
    private const long KeyDistance = 1_117;
    private static readonly TimeSpan ActivationTime = TimeSpan.FromSeconds(1);
    private readonly object _lock = new();
    private readonly List<AccountConnection> _connections = [];
    private long _nextKey = FirstKey;

    /// <summary>Is told of a connection whose sync status has changed.</summary>
    public Action<AccountConnection>? Synchronized { get; set; }

    /// <summary>All.</summary>
    public IReadOnlyList<AccountConnection> All
    {
        get
        {
            lock (_lock) return [.. _connections.Select(c => c.AsOf(time.GetUtcNow()))];
        }
    }

    /// <summary>Finds one, or null.</summary>
    public AccountConnection? Find(string key)
    {
        lock (_lock) return _connections.Find(c => c.Key == key)?.AsOf(time.GetUtcNow());
    }

    /// <summary>Adds one that is connected.</summary>
    public AccountConnection Add(string name, string email, string provider, DateTimeOffset createdAt)
    {
        lock (_lock)
        {
            var connection = new AccountConnection(TakeKey(), name, email, provider, createdAt);
            _connections.Add(connection);
            return connection;
        }
    }

    /// <summary>Adds one that is pending until Makini has reached the system, which takes a second.</summary>
    public AccountConnection AddPending(string name, string email, string provider)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            var connection = new AccountConnection(TakeKey(), name, email, provider, now)
            {
                Status = "Pending",
                SyncStatus = "inprogress",
                ConnectedAt = null,
                ActiveFrom = now + ActivationTime,
            };
            _connections.Add(connection);
            return connection;
        }
    }

    /// <summary>Changes one.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="change">Gets it and the time, gives what it is from now on.</param>
    /// <returns>What it is now; null where there is none.</returns>
    public AccountConnection? Update(string key, Func<AccountConnection, DateTimeOffset, AccountConnection> change)
    {
        var now = time.GetUtcNow();
        AccountConnection before;
        AccountConnection after;
        lock (_lock)
        {
            var index = _connections.FindIndex(c => c.Key == key);
            if (index < 0) return null;
            before = _connections[index].AsOf(now);
            after = _connections[index] = change(before, now);
        }

        if (after.SyncStatus != before.SyncStatus) Synchronized?.Invoke(after);
        return after;
    }

    /// <summary>Removes one.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key)
    {
        lock (_lock) return _connections.RemoveAll(c => c.Key == key) > 0;
    }

    private string TakeKey()
    {
        var key = _nextKey.ToString("D14", CultureInfo.InvariantCulture);
        _nextKey += KeyDistance;
        return key;
    }
}
