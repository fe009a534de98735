namespace Makini.Sandbox.Api;

/// <summary>Whose token an operation takes.</summary>
internal enum RouteAccess
{
    /// <summary>A connection's.</summary>
    Connection,

    /// <summary>The account's (Admin API).</summary>
    Account,

    /// <summary>None is needed.</summary>
    Anyone,
}
