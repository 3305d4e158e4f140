IPrinter[] all = [new First(), new Second(), new Third(), new Fourth(), new Fifth()];
foreach (IPrinter printer in all)
    Console.WriteLine(printer.Print() + " " + printer.Page());

interface IPrinter
{
    string Print();

    string Page();
}

class First : IPrinter
{
    public string Print() => "1.Print";

    public virtual string Page() => "1.Page";
}

class Second : First
{
    public new string Print() => "2.Print";

    public override string Page() => "2.Page";
}

class Third : First, IPrinter
{
    public new string Print() => "3.Print";

    string IPrinter.Page() => "3.IPrinter.Page";
}

class Fourth : Third, IPrinter
{
    string IPrinter.Print() => "4.IPrinter.Print";
}

class Between : First
{
    public new virtual string Print() => "between";

    public new virtual string Page() => "between page";
}

class Fifth : Between, IPrinter;
