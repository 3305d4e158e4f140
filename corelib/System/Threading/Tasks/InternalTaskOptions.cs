namespace System.Threading.Tasks;

[Flags]
internal enum InternalTaskOptions
{
    None = 0,
}
