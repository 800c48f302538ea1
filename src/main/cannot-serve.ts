/** Said instead of a fault: the message is for the operator. */
export class CannotServe extends Error {
  override readonly name = "CannotServe";
}
