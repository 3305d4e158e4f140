Chunks.Run("there and back", 100, () =>
{
    float value = Values.Single();
    Chunks.Of(value);
    string text = value.ToString();
    Chunks.Add("text", text);
    Chunks.Add("value", float.Parse(text));
});
Chunks.Run("formats", 4, () =>
{
    float value = Values.Single();
    if (MathF.Abs(value) > 1e30f)
        value = Values.Below(100000000) / 1e4f;
    Chunks.Of(value);
    Chunks.Add("R", value.ToString("R"));
    Chunks.Add("G", value.ToString("G" + (1 + Values.Below(20)).ToString()));
    Chunks.Add("F", value.ToString("F" + Values.Below(12).ToString()));
    Chunks.Add("E", value.ToString("E" + Values.Below(20).ToString()));
    Chunks.Add("N", value.ToString("N" + Values.Below(6).ToString()));
});
Chunks.Run("digits", 100, () =>
{
    string text = Texts.Number(46);
    Chunks.Add(text, float.Parse(text));
});
