// A method that instantiates itself with two larger types each, as deep as the program asks for: as many as there are leaves.
Console.WriteLine(Grow<int, long>.Test(3));
Console.WriteLine(Grow<string, byte>.Test(1));

static class Grow<A, B>
{
    public static int Test(int depth)
    {
        if (depth == 0)
            return 1;
        return Grow<KeyValuePair<A, B>, B>.Test(depth - 1) + Grow<A, KeyValuePair<B, A>>.Test(depth - 1);
    }
}
