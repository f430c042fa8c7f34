import type { Role } from '../api/client';

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const roleNames: Record<Role, string> = {
  ADMIN: 'Administrator',
  MANAGER: 'Manager',
  REVIEWER: 'Reviewer',
  LABELER: 'Labeler',
  AUDITOR: 'Auditor',
  ANALYST: 'Analyst',
  SERVICE: 'Service',
};

/** Every text of the workspace, in English. Another language is another file of the same shape. */
export const t = {
  shell: {
    skip: 'Skip to the content',
    pages: 'Pages',
    signOut: 'Sign out',
    loading: 'Loading …',
  },
  signIn: {
    title: 'Sign in',
    text: 'Paste the access token you were given. It stays in a cookie that pages cannot read, until it expires or you sign out.',
    token: 'Access token',
    go: 'Sign in',
    refused: 'This token is not good',
    refusedText:
      'It may have expired or been revoked, or a part of it is missing. Ask whoever gave it to you for a new one.',
  },
  lost: {
    title: 'There is nothing here',
    text: 'The address may be mistyped, or the page has moved. The projects are one click away, on the Assay mark.',
  },
  forbidden: {
    title: 'This is for other roles',
    text: (roles: readonly Role[]) =>
      `It takes one of: ${roles.map((role) => roleNames[role]).join(', ')}. An administrator can give you the role.`,
  },
  problem: {
    unreachable: {
      title: 'The server does not answer',
      detail: 'Check the network connection and try again. What you were working on is kept in this browser.',
    },
    unreadable: {
      title: 'The answer cannot be read',
      detail: 'Something between here and the server answered in its place. Try again.',
    },
    unexpected: {
      title: 'Something went wrong on this page',
      detail: 'Loading it again usually helps. What you were working on is kept in this browser.',
    },
    reload: 'Load again',
    trace: (id: string) => `If it stays, report it with this number: ${id}`,
  },
  role: roleNames,
  status: { ACTIVE: 'Active', PAUSED: 'Paused', CLOSED: 'Closed' },
  home: {
    title: 'Projects',
    count: (number: number, more: boolean) => `${count(number, 'project', 'projects')}${more ? ' and more' : ''}`,
    more: 'Show more',
    roles: (roles: readonly Role[]) => `You are ${roles.map((role) => roleNames[role].toLowerCase()).join(', ')} here.`,
    empty: 'No projects yet',
    emptyText: 'Projects appear here as soon as you have a role in one. An administrator gives out roles.',
  },
  overview: {
    tab: 'Overview',
    progress: 'Progress',
    settled: (settled: number, items: number) =>
      `${settled.toLocaleString('en')} of ${items.toLocaleString('en')} settled`,
    waiting: 'Waiting',
    open: 'Being labeled',
    inReview: 'In review',
    done: 'Settled',
    labels: 'Labels given',
  },
  settings: {
    title: 'Settings',
    close: 'Done',
    theme: { name: 'Colours', system: 'As the system', light: 'Light', dark: 'Dark' },
    text: { name: 'Text size', small: 'Small', normal: 'Normal', large: 'Large', huge: 'Very large' },
    breakAfter: {
      name: 'Remind me of a break',
      '0': 'Never',
      '25': 'After 25 min',
      '50': 'After 50 min',
      '90': 'After 90 min',
    },
    autoAdvance: { name: 'Go on by itself', text: 'After a choice or a rating, the next open question is turned to.' },
    singleKeys: { name: 'Shortcuts of one key', text: 'Off: letters and digits need Alt. Better with speech input.' },
    keys: 'Shortcuts',
    keysHint:
      'They go by the place of a key, not by what is printed on it, and are shown as your keyboard prints them.',
    keysChange: 'Change shortcuts',
    keysReset: 'Back to the usual ones',
    keyChange: (what: string) => `Change the keys for: ${what}`,
    keyPress: 'Press the keys … (Esc to leave)',
    keyTaken: (other: string) => `These keys belong to “${other}”. Change that one first, or take others.`,
  },
  keys: {
    submit: 'Submit',
    submitFromText: 'Submit while writing',
    skip: 'Skip, saying why',
    previous: 'Change the previous answer',
    undo: 'Undo',
    redo: 'Redo',
    nextField: 'Next question',
    previousField: 'Question before',
    instructions: 'Show or hide the instructions',
    help: 'Show the shortcuts',
    nextMark: 'Next mark',
    previousMark: 'Mark before',
    removeMark: 'Remove the chosen mark',
    newMark: 'New box in the middle',
    addPoint: 'Drop a corner at the pen',
    play: 'Play or pause',
    markTime: 'Begin or end a stretch here',
    back: 'One second back',
    forward: 'One second on',
    slower: 'Play slower',
    faster: 'Play faster',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Whole view',
    brighter: 'Brighter',
    darker: 'Darker',
    option: (number: number) => `Option or type ${number}`,
  },
  desk: {
    tab: 'Label',
    item: 'The item',
    submit: 'Submit',
    change: 'Save the change',
    cancel: 'Cancel',
    skip: 'Skip',
    undo: 'Undo',
    redo: 'Redo',
    previous: 'Previous answer',
    shortcuts: 'Shortcuts',
    instructions: 'Instructions',
    hideInstructions: 'Hide the instructions',
    noInstructions: 'The instructions cannot be loaded right now.',
    version: (number: number) => `version ${number}`,
    changed: (from: number, to: number) =>
      `Changed since you last looked (version ${from} to ${to}). What is new is marked.`,
    understood: 'Understood',
    otherSections: (number: number) => `${count(number, 'other section', 'other sections')}`,
    toRead: 'The instructions have changed',
    toReadText:
      'Read them before you go on; what is new is marked. Work comes onto the table as soon as you have said so.',
    haveRead: (version: number) => `I have read version ${version}`,
    taskShown: (id: string) => `Next item: ${id}`,
    progress: (settled: number, items: number) => `${settled.toLocaleString('en')} / ${items.toLocaleString('en')}`,
    progressTitle: 'Items of the project that are settled',
    answered: (number: number) => count(number, 'answer in this session', 'answers in this session'),
    saved: 'All saved',
    sending: (number: number) => `Sending ${number}`,
    kept: (number: number) => `${count(number, 'answer', 'answers')} kept here`,
    link: { connecting: 'Connecting', online: 'Connected', offline: 'Offline', ended: 'Ended' },
    offline: 'No connection',
    offlineText:
      'Go on with what is on the table: answers are kept in this browser and sent as soon as the connection is back.',
    ended: {
      'signed-out': {
        title: 'You are signed out',
        text: 'The token has ended. Sign in again; drafts and unsent answers are kept in this browser.',
      },
      'no-role': {
        title: 'You do not label in this project any more',
        text: 'The role of labeler was taken away. Ask the project’s manager if that is a mistake.',
      },
    },
    elsewhere:
      'You label in this project in another tab too. Whichever tab answers a task first counts; the other one goes on.',
    cameBack: (item: string, why: string) =>
      `Your answer to ${item} was not taken: ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
    answerKept: 'Your answer is kept: take the task again to send it.',
    takeAgain: 'Take it again',
    letGo: 'Let it go',
    lost: 'This task ran out',
    lostText:
      'It was in hand for too long and went back into the queue. Your answer so far is kept: take the task again to go on.',
    breakTitle: 'Time for a break?',
    breakText: (minutes: number) =>
      `You have worked for ${minutes} minutes. Look into the distance, stand up; the task waits.`,
    breakLater: 'Go on',
    idle: {
      NO_OPEN_TASK: {
        title: 'Nothing to label right now',
        text: 'Every task that is open is in other hands or done by you. New work comes onto the table by itself; you can leave this page open.',
      },
      NOT_ELIGIBLE: {
        title: 'Nothing here for you right now',
        text: 'Tasks wait that need a skill or a certificate you do not have. Work for you comes onto the table by itself.',
      },
      QUOTA_REACHED: {
        title: 'Enough for today',
        text: 'You did as many tasks as you may in a day. Work comes onto the table by itself tomorrow.',
      },
      BREAK_DUE: {
        title: 'Time for a break',
        text: 'You have worked for a good while. Work comes onto the table by itself when the break is over.',
      },
      PAUSED: {
        title: 'The project is paused',
        text: 'Its manager stopped it for now. Work comes onto the table by itself when it goes on.',
      },
      CLOSED: { title: 'The project is closed', text: 'It takes no more labels. Thank you for yours.' },
    },
    done: 'answered',
    needed: 'needed',
    optional: 'optional',
    wants: {
      answer: 'Pick an answer first.',
      count: 'Pick as many as are asked for.',
      columns: 'Fill in every column that is needed.',
      number: 'One of the numbers cannot be read.',
    },
    nothingThere: (text: boolean) =>
      text
        ? 'No text is entered. Submit again to say that there is none.'
        : 'Nothing is marked. Submit again to say that there is nothing.',
    unknownField: (type: string) => `This version of the page does not know fields of type ${type}. Load it again.`,
    between: (min: number, max: number) => (min === max ? `Pick ${min}` : `Pick ${min} to ${max}`),
    scale: (min: number, max: number) => `${min} lowest, ${max} highest`,
    submitsFromText: 'submits from here',
    letters: (used: number, most: number) => `${used} / ${most.toLocaleString('en')}`,
    pick: '–',
    yes: 'yes',
    no: 'no',
    noNumber: 'This is no number.',
    noMarks: 'Nothing marked yet.',
    moreMarks: (number: number) => `and ${number} more, reachable with the keys for the next mark`,
    remove: (at: number) => `Remove mark ${at}`,
    box: (x: number, y: number, width: number, height: number) => `${width} × ${height} at ${x}, ${y}`,
    polygon: (points: number) => `${points} corners`,
    record: 'The record',
    textStage: (name: string) => `Text to mark: ${name}`,
    textHelp:
      'Select with the mouse, or: arrow keys go word by word, Shift takes words in, a digit marks. Alt with arrows moves the end of the chosen mark, Alt Shift its start.',
    imageStage: (name: string) => `Picture: ${name}`,
    imageHelp:
      'Draw with the mouse, or: N makes a box, arrow keys move it, Alt with arrows sizes it, Shift goes further.',
    polygonHelp:
      'Click corner by corner, or: arrow keys move the pen, X drops a corner, Enter closes. Alt with arrows moves the chosen shape.',
    audioStage: (name: string) => `Recording: ${name}`,
    audioHelp:
      'Drag over the wave, or: R begins and R ends a stretch. Arrow keys move by a second, with Shift by a tenth; Alt with arrows moves the end of the chosen stretch, Alt Shift its start.',
    audioHelpPlain: 'Arrow keys move by a second, with Shift by a tenth.',
    stageKeys: 'In a text, picture or recording the arrow keys work too; what they do is said below it.',
    noImage: 'The picture cannot be shown',
    noAudio: 'The recording cannot be played',
    noMedia: (url: string) =>
      `It should be at ${url}. If that is another server, an administrator must allow it (assay.http.media-origins). Skip the task and say so, or load the page again.`,
    notDrawn: 'The wave of this recording cannot be drawn; it can be heard and marked all the same.',
    brightness: 'Brightness',
    play: 'Play',
    pause: 'Pause',
    speed: 'Speed',
    markStart: 'Begin a stretch',
    markEnd: 'End it here',
    skipTitle: 'Why skip it?',
    skipText: 'The task goes to someone else. Your reason is kept with it and helps to make the instructions better.',
    skipReasons: [
      'I cannot decide: the instructions do not cover it',
      'The item is broken or unreadable',
      'I do not know enough about it',
    ],
    skipOther: 'Another reason',
    skipWhy: 'The reason',
    skipMore: 'Anything to add (may stay empty)',
  },
};
