using System.Security.Cryptography;
using CsCheck;
using PolicyLint.Analysis;

namespace PolicyLint.Tests.Analysis;

public class Sha256Tests
{
    [Fact]
    public void The_hash_is_that_of_dotnet() => Gen.Byte.Array[0, 300].Sample(data =>
    {
        var hash = new byte[Sha256.HashSize];
        Sha256.Hash(data, hash);
        Assert.Equal(SHA256.HashData(data), hash);
    });
}
