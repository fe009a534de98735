using System.Text;

namespace Makini.Sandbox.Webhooks;

/// <summary>A webhook on its way. Safe for many threads.</summary>
/// <param name="number">Its number, from 1.</param>
/// <param name="name">The event.</param>
/// <param name="at">When it happened.</param>
/// <param name="body">What is sent.</param>
internal sealed class WebhookMessage(long number, string name, DateTimeOffset at, byte[] body)
{
    private readonly object _gate = new();
    private DeliveryState _state;
    private int _attempts;
    private int? _status;

    /// <summary>Its id, the same each time it is sent.</summary>
    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>What is sent.</summary>
    public byte[] Body => body;

    /// <summary>It was sent, and got an answer or none.</summary>
    /// <returns>Whether the receiver has it.</returns>
    public bool Sent(int? status)
    {
        lock (_gate)
        {
            _attempts++;
            _status = status;
            if (status == 200) _state = DeliveryState.Delivered;
            return status == 200;
        }
    }

    /// <summary>It goes no further.</summary>
    public void End(DeliveryState state)
    {
        lock (_gate)
        {
            if (_state == DeliveryState.Waiting) _state = state;
        }
    }

    /// <summary>What the log tells of it.</summary>
    public SandboxDelivery Describe()
    {
        lock (_gate) return new(number, Id, at, name, Encoding.UTF8.GetString(body), _state, _attempts, _status);
    }
}
