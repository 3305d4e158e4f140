namespace Flint.Testing;

/// <summary>A button. It does not bounce.</summary>
public sealed class Button
{
    private readonly Action<bool> press;

    internal Button(Action<bool> press) => this.press = press;

    public bool IsPressed { get; private set; }

    public void Press() => Set(true);

    public void Release() => Set(false);

    private void Set(bool isPressed)
    {
        IsPressed = isPressed;
        press(isPressed);
    }
}
