/** An invitation that was just made: its link is shown once. */
export interface MadeInvitation {
  link: string;
  invitation: { id: string; name: string; email: string };
}
