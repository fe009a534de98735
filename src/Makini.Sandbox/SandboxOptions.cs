namespace Makini.Sandbox;

/// <summary>What a sandbox is started with.</summary>
public sealed record SandboxOptions
{
    /// <summary>The largest scale: beyond it a library would be larger than SQLite lets a database in memory grow (1 GB).</summary>
    public const int MaximumScale = 300;

    /// <summary>How many times the basic amount of transactions (orders, invoices, journals) the data set has, from 1.</summary>
    public int Scale { get; init; } = 1;

    /// <summary>The seed of the generator: the same seed and scale give the same data set.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>How long each answer is held back.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>A site's own layout file (the form of the built-in layout.json); null takes the built-in layout.</summary>
    public string? LayoutPath { get; init; }

    /// <summary>How long an access token is good.</summary>
    public TimeSpan AccessTokenLife { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long a refresh token is good.</summary>
    public TimeSpan RefreshTokenLife { get; init; } = TimeSpan.FromDays(31);

    /// <summary>How its AIS data service behaves.</summary>
    public AisOptions Ais { get; init; } = new();

    /// <summary>How the token endpoint says when a token ends.</summary>
    internal ExpiryForm ExpiryForm { get; init; }

    /// <summary>The clock of the account.</summary>
    internal TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
