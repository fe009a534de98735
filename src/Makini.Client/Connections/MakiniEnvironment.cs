namespace Makini;

/// <summary>What a connection is used for.</summary>
public enum MakiniEnvironment
{
    /// <summary>Nobody said.</summary>
    Unspecified,

    /// <summary>Real data: changes want a confirmation.</summary>
    Production,

    /// <summary>A test system.</summary>
    Test,

    /// <summary>A development system, such as the sandbox.</summary>
    Development,
}
