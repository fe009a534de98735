using System.Globalization;

namespace Makini.Sandbox.Ais;

/// <summary>Keeps the requests whose next page somebody may ask for; the oldest goes first.</summary>
internal sealed class AisStack
{
    private const int Most = 256;
    private readonly Dictionary<string, AisRequest> _requests = new(StringComparer.Ordinal);
    private readonly Queue<string> _keys = new();
    private int _last;

    /// <summary>Keeps a request; one that is kept already keeps its key.</summary>
    /// <returns>Its key.</returns>
    public string Keep(AisRequest request)
    {
        lock (_requests)
        {
            if (request.StackId is { } known) return known;
            var key = (++_last).ToString(CultureInfo.InvariantCulture);
            request.StackId = key;
            _requests.Add(key, request);
            _keys.Enqueue(key);
            if (_keys.Count > Most) _requests.Remove(_keys.Dequeue());
            return key;
        }
    }

    /// <summary>The request of a key, or null.</summary>
    public AisRequest? Find(string? key)
    {
        lock (_requests)
        {
            return key is not null && _requests.TryGetValue(key, out var request) ? request : null;
        }
    }
}
