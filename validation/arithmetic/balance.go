package arithmetic

// groningenBalance is Tabel 18, 20 and 21 with sections 6.2 to 6.4, in euro.
func groningenBalance() []Figure {
	t18, t20, t21 := groningen+"Tabel 18", groningen+"Tabel 20", groningen+"Tabel 21"
	const (
		careReason = "ggz is multiplied by 9.4%, the factor of Wmo; the text gives 7.1%"
		fifty      = "9 of 38 scaled to the 50 jobs that the other items count"
		care       = 0.094*50*15000 + 0.071*50*7000
		quality    = 9 * 0.187 * 50000
		scaled     = quality / 38 * 50
		whole      = 0.604 * 0.8 * 2497000
		year       = 1318000 * 0.8 * 0.604
		above      = "with the lines above put right"
	)
	return []Figure{
		figure(t18, "municipal net cost", 603000, (3131-2528)*1000, 1000, "Tabel 17", ""),
		figure(t18, "productive wage sum", 1924154, 0.8*2497000, 1, "80% of 2,497,000", "misprint: 77.06% was used, and no rule in the text yields it"),
		figure(t18, "net production value", 1162189, 0.604*1924154, 1, "60.4% of the printed 1,924,154", "").right(whole, "60.4% of 80% of 2,497,000"),
		figure(t18, "quality of life", 84150, quality, 1, "9 people x 0.187 QALY x 50,000", ""),
		unprinted(t18, "quality of life on fifty jobs", scaled, "84,150 / 38 x 50", fifty),
		figure(t18, "care savings", 103000, 0.094*50*15000+0.094*50*7000, 1000, "9.4% x 50 x (15,000 + 7,000)", "").right(care, careReason),
		figure(t18, "total benefits", 1349339, 1162189+84150+103000, 1, "sum", "").right(whole+quality+care, above),
		figure(t18, "balance, without the State", 746000, 1349339-603000, 1000, "benefits - municipal net cost", "").right(whole+quality+care-603000, above),
		unprinted(t18, "balance, with the State", whole+quality+care-603000-414000, "the line above, put right, - 414,000", "the structural year counts the State"),
		figure(t20, "net production value", 636858, year, 1, "1,318,000 x 80% x 60.4%", ""),
		figure(t20, "quality of life", 84150, quality, 1, "as Tabel 18", ""),
		figure(t20, "care savings", 103000, 0.094*50*22000, 1000, "as Tabel 18", "").right(care, careReason),
		figure(t20, "central government cost", 219000, (364-145)*1000, 1000, "Tabel 19", ""),
		figure(t20, "total costs", 462000, 243000+219000, 1000, "municipality and State", ""),
		figure(t20, "total benefits", 824008, 636858+84150+103000, 1, "sum", "").right(year+quality+care, above),
		figure(t20, "net social benefit", 362000, 824008-462000, 1000, "benefits - costs", "").right(year+quality+care-462000, above),
		figure(t20, "net social benefit per job", 7240, 362000.0/50, 1, "362,000 / 50", "").right((year+quality+care-462000)/50, above),
		unprinted(t20, "net social benefit with quality of life on fifty jobs", year+scaled+care-462000, "the balance, put right, - 84,150 + 110,724", fifty),
		unprinted(t20, "net social benefit on a resource basis", year+quality+care-300000+150000, "benefits - guidance 300,000 + administration 150,000",
			"wages above the benefit are a transfer to participants and no cost to society; the product also sets productive hours against a regular worker's 85%, and counts volunteering, time and displaced work"),
		figure(t21, "municipal net cost", 243000, (1618-1375)*1000, 1000, "Tabel 19", ""),
		figure(t21, "municipal net cost per job", 4680, 243000.0/50, 1, "243,000 / 50", "misprint: 243,000 / 50 is 4,860, two digits were swapped, and no rule yields 4,680"),
	}
}

// rotterdamMonth is Tabel 4.2 of SEOR 2021, euro per job and month, at the low
// and the high end of supervision.
func rotterdamMonth() []Figure {
	const (
		tabel       = "SEOR 2021, Tabel 4.2"
		wage        = 1685 * 1.08 * 1.20
		low         = 0.10 * 2800 * 1.08 * 1.20
		high        = 0.25 * 2800 * 1.08 * 1.20
		saved       = 1075.0
		reintegrate = 2900.0 / 12
		above       = "with the lines above put right"
		twice       = "the table says that 2,800 already holds holiday pay and charges"
		gross       = saved * (1 + benefits)
		grossReason = "the municipality saves the gross benefit, 1,200 to 1,340 a month"
	)
	return []Figure{
		figure(tabel, "gross wage", 2184, wage, 1, "1,685 x 1.08 x 1.20", ""),
		figure(tabel, "supervision, low", 363, low, 1, "10% of 2,800 x 1.08 x 1.20", "").right(280, twice),
		figure(tabel, "supervision, high", 907, high, 1, "25% of 2,800 x 1.08 x 1.20", "").right(700, twice),
		figure(tabel, "project guidance", 1200, 12000.0/10, 1, "12,000 a month over ten jobs", ""),
		figure(tabel, "benefit saved", 1075, saved, 1, "net norm of a single person, January 2021", ""),
		unprinted(tabel, "benefit saved, gross", gross, "1,075 and 18.5% tax and Zvw", grossReason),
		figure(tabel, "re-integration saved", 242, reintegrate, 1, "2,900 / 12", ""),
		figure(tabel, "balance, low", -2430, saved+242-2184-363-1200, 1, "benefits - costs", "").right(saved+242-2184-280-1200, above),
		figure(tabel, "balance, high", -2974, saved+242-2184-907-1200, 1, "benefits - costs", "").right(saved+242-2184-700-1200, above),
		unprinted(tabel, "balance, low, gross benefit", gross+242-2184-280-1200, "with the gross benefit saved", grossReason),
		unprinted(tabel, "balance, high, gross benefit", gross+242-2184-700-1200, "with the gross benefit saved", grossReason),
		figure(tabel, "municipality's share of the wage, %", 60, 100*saved/2184, 1, "net bijstand over gross wage", "misprint: 1,075 of 2,184 is 49%; 60% holds only before employer charges"),
	}
}
