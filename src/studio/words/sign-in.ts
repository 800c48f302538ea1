export const signIn = {
  title: "Sign in",
  passkey: "Sign in with a passkey",
  passkeyHint: "Your fingerprint, face, or device PIN",
  or: "or",
  name: "Handle or mail address",
  password: "Password",
  submit: "Sign in",
  withPassword: "Sign in with a password",
  code: "Code",
  codeTitle: "Your second step",
  codeHint: "Six digits from your authenticator app",
  useRecovery: "Use a recovery code instead",
  useApp: "Use the authenticator app instead",
  recovery: "Recovery code",
  recoveryHint: "Each works once",
  forgotten: "Forgotten password?",
  noPasskeys: "This browser has no passkeys. Sign in with your password.",
  passkeyStopped: "No passkey was used. Try again, or sign in with your password.",
  elsewhere: {
    title: "Sign in at the newsroom’s own address",
    detail: (here: string, there: string) =>
      `This page is at ${here}, but the newsroom is at ${there}: a sign-in from here is refused.`,
    open: (there: string) => `Open ${there}/studio`,
    plain:
      "By plain HTTP browsers give neither passkeys nor safe cookies except on their own machine, and anybody between could read a password.",
    todo: (port: string) => [
      `To try it from your own machine: run ssh -L ${port}:localhost:${port} and the host’s name, then open http://localhost:${port}/studio there.`,
      "To work with it: put it behind a proxy with HTTPS (Caddy makes the certificate by itself) and start it with PUBLIC_URL=https://… TRUST_PROXY=1.",
    ],
  },
  newNewsroom: {
    title: "This newsroom has nobody yet",
    detail:
      "The first administrator begins with a one-time link. It is printed where the newsroom was started, after “The newsroom is open”.",
    hint: "Each start prints a new one, as long as nobody can sign in:",
    command: "npm start",
  },
  reset: {
    title: "Set a new password",
    detail: "Tell us the mail address of your account. If somebody here has it, a link is on its way.",
    email: "Mail address",
    submit: "Send the link",
    sent: {
      title: "Look in your mail",
      detail: (email: string) =>
        `If ${email} belongs to somebody who works here, a link is on its way. It works once, and for an hour.`,
    },
    noMail:
      "This newsroom sends no mail. Ask an administrator for a link to set a new password: Staff, your name, “Link to sign in anew”.",
    back: "Back to sign in",
  },
  link: {
    first: {
      title: "Welcome to Newsreel",
      detail: "You become this newsroom’s first administrator. Say who you are and how you will sign in.",
    },
    invitation: {
      title: (newsroom: string) => `Join ${newsroom}`,
      detail: (role: string) => `You are invited as ${role}. Say how you will sign in.`,
    },
    reset: {
      title: "Sign in anew",
      detail: (name: string) => `${name}, choose how you will sign in from now on.`,
    },
    name: "Your name",
    nameHint: "As colleagues see it",
    email: "Mail address",
    emailHint: "For signing in and for mails to you",
    handle: (handle: string) => `Your handle is ${handle}.`,
    passkey: "Make a passkey",
    passkeyHint: "Safest, and quickest every day: nothing to remember, nothing to steal.",
    passwordInstead: "Use a password instead",
    passkeyInstead: "Use a passkey instead",
    password: "Password",
    passwordHint: "At least 12 characters. Four or five words that you can remember do well.",
    passwordAgain: "Password, once more",
    differs: "The two are not the same.",
    submitPassword: "Set the password",
    broken: {
      title: "This link does not work",
      detail: "It has been used, or its time is over, or a part of it is missing. Ask for a new one.",
    },
    toSignIn: "Go to sign in",
    stopped: "No passkey was made. Try again, or use a password.",
  },
  secondStep: {
    title: "One more step",
    detail:
      "A password alone can be stolen. Add a passkey or an authenticator app now; it takes a minute, and the studio opens then.",
    passkey: "Make a passkey",
    app: "Use an authenticator app",
  },
};
