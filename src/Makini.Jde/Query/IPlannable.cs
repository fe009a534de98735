namespace Makini.Jde.Query;

/// <summary>A query whose names are all found, ready to be planned once the facts of the connected system are known.</summary>
internal interface IPlannable
{
    /// <summary>What the user asked.</summary>
    JdeQuery Query { get; }

    /// <summary>What it selects from.</summary>
    SqlSource From { get; }

    /// <summary>Nothing can be said of amounts without the currencies.</summary>
    bool NeedsCurrencies { get; }

    /// <summary>Plans it.</summary>
    /// <exception cref="MakiniException">A value that does not fit, or something that the route cannot do.</exception>
    QueryPlan Plan(JdeRoute route, JdeCurrencies currencies, FileLibraries libraries);
}
