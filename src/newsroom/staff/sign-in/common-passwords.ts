/** Letters of a password, with the usual digits and signs read as the letters that they stand for. */
const lettersOf = (password: string): string =>
  Array.from(password, (letter) => stands[letter] ?? letter)
    .join("")
    .replaceAll(/[^\p{L}]/gu, "");

const stands: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** The longest piece that is said over and over: "monkeymonkey" is "monkey". */
const onceOf = (text: string): string => /^(.+?)\1*$/u.exec(text)?.[1] ?? text;

/**
 * Whether it is one of the commonest passwords, or one of their words with digits and signs about it, or said twice: what is
 * tried first (OWASP ASVS 5.0, 6.2.4). Those of fewer than twelve characters are refused for that already.
 */
export const isCommonPassword = (password: string): boolean => {
  const plain = password.toLowerCase();
  if (rows.has(plain.replaceAll(/[^\p{L}\p{N}]/gu, ""))) return true;
  const bare = plain.replaceAll(/[^\p{L}]/gu, "");
  // Digits and signs at its end are no letters: "P@ssw0rd2026!".
  const trimmed = plain.replace(/[^\p{L}]+$/u, "");
  return [bare, lettersOf(trimmed), lettersOf(plain)].some(
    (letters) => words.has(letters) || words.has(onceOf(letters)),
  );
};

/** Walks over the keyboard, and phrases, of twelve characters and more. */
const rows: ReadonlySet<string> = new Set(
  `1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i q1w2e3r4t5y6 q1w2e3r4t5y6u7 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc
  qazwsxedcrfv qazwsxedc123 zaq12wsxcde3 zaq1xsw2cde3 qweasdzxc123 123qweasdzxc 1qazxcvbnm12 qwe123qwe123 asd123asd123
  123abc123abc abc123abc123 a1b2c3d4e5f6 1a2b3c4d5e6f aa123456789a 147258369147 147852369147 159357159357 123123123123
  112233445566 121212121212 123321123321 789456123789 741852963741 987654321987 111222333444 102030405060 qwer1234qwer
  qwer1234asdf asdf1234asdf 1234qwer1234 1234qwerasdf zxcvbnm12345 q2w3e4r5t6y7 1234567890qw 12qwaszx12qw qqww1122qqww
  correcthorsebatterystaple whatthefuck123 youllneverguess iamthebest123 thisismypassword opensesame123`.split(
    /\s+/,
  ),
);

/** Words and names of which the commonest passwords are made. */
const words: ReadonlySet<string> = new Set(
  `password passwort passwd passwords passwordpass mypassword newpassword yourpassword thepassword thispassword
  nopassword temppassword defaultpassword secretpassword changepassword motdepasse contrasena senha wachtwoord parola
  welcome welcomeback welcomehome willkommen bienvenue letmein letmeinnow letmeinplease changeme changemenow changeit
  pleasechangeme default temporary secret topsecret mysecret qwerty qwertz azerty qwertyuiop qwertyqwerty asdfgh asdfghjkl
  zxcvbnm qazwsx iloveyou iloveu iloveme ilovegod iloveyouforever iloveyousomuch ihateyou lovelove loveyou lovely lover
  forever foreverlove babygirl babyboy princess sunshine rainbow butterfly flower flowers chocolate cookie cookies sweet
  sweetheart angel angels heaven jesus jesuschrist jesusislord godisgood blessed hallelujah christ monkey dragon tiger lion
  eagle panther wolf shadow ghost phantom phoenix unicorn dolphin turtle kitten kitty puppy doggy buster charlie maggie
  ginger pepper snoopy garfield mickey mickeymouse donald donaldduck superman batman spiderman ironman wolverine starwars
  startrek skywalker lukeskywalker darthvader pokemon pikachu naruto minecraft fortnite football soccer baseball
  basketball hockey cricket golfer liverpool liverpoolfc manchester manchesterunited manutd chelsea chelseafc arsenal
  arsenalfc barcelona realmadrid juventus bayern bayernmunich yankees cowboys lakers steelers michael jordan michaeljordan
  jennifer jessica ashley amanda michelle nicole daniel andrew joshua matthew anthony robert william thomas george richard
  alexander alexandra samantha elizabeth victoria stephanie christian christopher benjamin jonathan summer winter autumn
  spring january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday sommer fruehling herbst computer internet samsung google facebook microsoft windows
  apple iphone android linux admin administrator adminadmin root rootroot toor guest user username test testing testtest
  testuser demo login loginlogin master mastermaster hello hellohello helloworld hellothere hallo hallohallo bonjour trustno
  trustnoone trustnooneever whatever nothing nobody access accessdenied killer hunter ranger cheese banana orange purple
  yellow silver golden diamond crystal matrix freedom liberty america england deutschland france canada australia london
  berlin paris newyork california mustang ferrari porsche mercedes corvette harley yamaha
  newsroom newsreel journalist journalism reporter headline headlines frontpage breakingnews editor editorinchief studio
  broadcast`.split(/\s+/),
);
