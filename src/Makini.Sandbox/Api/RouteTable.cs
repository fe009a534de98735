using System.Net;

namespace Makini.Sandbox.Api;

/// <summary>All operations, found by method and path. A literal segment goes before a value.</summary>
internal sealed class RouteTable
{
    private readonly Segment _root = new();

    public RouteTable(IEnumerable<Route> routes)
    {
        foreach (var route in routes) Add(route);
    }

    /// <summary>Finds an operation.</summary>
    /// <param name="method">The request's method.</param>
    /// <param name="path">The request's path, still escaped.</param>
    /// <returns>The operation, and the values in its path.</returns>
    /// <exception cref="ApiException">404: no such path. 405: the path has no such method.</exception>
    public (Route Route, IReadOnlyDictionary<string, string> Parameters) Find(string method, string path)
    {
        var values = new List<string>();
        if (Find(_root, Split(path), 0, values) is not { } segment) throw new ApiException(HttpStatusCode.NotFound, $"The path {path} could not be found.");
        if (!segment.Operations.TryGetValue(method, out var route))
        {
            throw new ApiException(HttpStatusCode.MethodNotAllowed, $"The path {path} has no method {method}.")
            {
                Allow = string.Join(", ", segment.Operations.Keys),
            };
        }

        var names = Split(route.Template).Where(IsName).Select(name => name.Trim('{', '}'));
        return (route, names.Zip(values, (name, value) => (name, value)).ToDictionary(p => p.name, p => p.value, StringComparer.Ordinal));
    }

    private void Add(Route route)
    {
        var segment = _root;
        foreach (var text in Split(route.Template)) segment = segment.Child(IsName(text) ? "" : text);
        segment.Operations.Add(route.Method, route);
    }

    private static Segment? Find(Segment segment, string[] path, int depth, List<string> values)
    {
        if (depth == path.Length) return segment.Operations.Count > 0 ? segment : null;
        var text = Uri.UnescapeDataString(path[depth]);
        if (text.Length == 0) return null;
        if (segment.Children.TryGetValue(text, out var literal) && Find(literal, path, depth + 1, values) is { } found) return found;
        if (!segment.Children.TryGetValue("", out var value)) return null;
        values.Add(text);
        if (Find(value, path, depth + 1, values) is { } match) return match;
        values.RemoveAt(values.Count - 1);
        return null;
    }

    private static string[] Split(string path) => path.Trim('/').Split('/');

    private static bool IsName(string segment) => segment.Length > 0 && segment[0] == '{';

    /// <summary>A place in the tree of paths. The child named "" stands for a value.</summary>
    private sealed class Segment
    {
        public Dictionary<string, Segment> Children { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Route> Operations { get; } = new(StringComparer.Ordinal);

        public Segment Child(string text) => Children.TryGetValue(text, out var child) ? child : Children[text] = new Segment();
    }
}
