IRoot[] all = [new UsesRoot(), new UsesLeft(), new Overrides(), new ViaClass()];
foreach (IRoot root in all)
    Console.WriteLine(root.Name() + " " + root.Number);
IBottom bottom = new FromBottom();
Console.WriteLine(bottom.Name());
Console.WriteLine(((IRoot)bottom).Name());
Console.WriteLine(((ILeft)bottom).Name());

interface IRoot
{
    string Name() => "root";

    int Number => Name().Length;
}

interface ILeft : IRoot
{
    string IRoot.Name() => "left";
}

interface IRight : IRoot
{
    int IRoot.Number => 42;
}

interface IBottom : ILeft, IRight
{
    string IRoot.Name() => "bottom";
}

class UsesRoot : IRoot;

class UsesLeft : ILeft, IRight;

class Overrides : ILeft, IRight
{
    public string Name() => "class";
}

class ViaBase
{
    public virtual string Name() => "base class";
}

class ViaClass : ViaBase, ILeft;

class FromBottom : IBottom;
