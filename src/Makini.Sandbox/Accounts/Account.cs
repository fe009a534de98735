namespace Makini.Sandbox.Accounts;

/// <summary>A Makini account: its client, its connections and all tokens. Safe to use from many threads.</summary>
/// <param name="options">The clock, and how long tokens live.</param>
internal sealed class Account(SandboxOptions options)
{
    /// <summary>Where Link may go back to besides this machine.</summary>
    public static IReadOnlyList<string> Redirects { get; } = ["http://localhost/callback", "https://oauth.pstmn.io/v1/callback"];

    /// <summary>The client id.</summary>
    public string ClientId { get; } = Guid.NewGuid().ToString();

    /// <summary>The client secret.</summary>
    public string ClientSecret { get; } = Secrets.Create();

    /// <summary>The connections.</summary>
    public AccountConnections Connections { get; } = new(options.TimeProvider);

    /// <summary>The tokens.</summary>
    public TokenBook Tokens { get; } = new(options);

    /// <summary>The codes of Link.</summary>
    public AuthorizationCodes Codes { get; } = new(options.TimeProvider);

    /// <summary>Removes a connection; its tokens end at once.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Disconnect(string key)
    {
        var removed = Connections.Remove(key);
        Tokens.Revoke(key);
        return removed;
    }

    /// <summary>Connects the JDE World system (again), as a customer does in Link.</summary>
    /// <returns>The connection.</returns>
    public AccountConnection ConnectWorld()
    {
        var world = Connections.All.FirstOrDefault(c => c.Provider == AccountConnection.World);
        return (world is null ? null : Connections.Update(world.Key, (c, now) => c.Connected(now)))
            ?? Connections.Add("Makini Sandbox", "sandbox@example.com", AccountConnection.World, options.TimeProvider.GetUtcNow());
    }
}
