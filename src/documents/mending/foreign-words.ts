/** Words of other languages that plans use as they are; a mender that does not know them takes them for bad readings. */
export const FOREIGN_WORDS = `account admin android app apple audit backup big blockchain bot camera card center chat chatbot check chip
clip cloud code cookie copy dashboard data database demo desktop digital domain download drone email facebook fanpage file
first flycam format forum game gateway gmail google group hacker hardware hosting hotline infographic input internet
iphone kiosk laptop link livestream logistics logo mail marketing menu mobile module monitor network offline online
open output password platform portal poster printer quiz robot router scan server service session slide smart smartphone
software source startup sim tablet tag team tiktok tivi token tour trojan update upload video virus viettel web webcam
website wifi windows workshop youtube zalo`;
