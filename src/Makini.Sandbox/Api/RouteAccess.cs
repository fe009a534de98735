namespace Makini.Sandbox.Api;

/// <summary>Whose token an operation takes.</summary>
internal enum RouteAccess
{
    /// <summary>That of a connection whose system lets Makini in.</summary>
    Connection,

    /// <summary>A connection's, however its system fares.</summary>
    AnyConnection,

    /// <summary>The account's (Admin API).</summary>
    Account,

    /// <summary>None is needed.</summary>
    Anyone,
}
